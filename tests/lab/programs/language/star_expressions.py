# SPDX-License-Identifier: GPL-3.0-or-later
def show(*args, sep="-"):
    return sep.join(map(str, args))


rows = [[1, 2], [3]]
print(show(*rows[0], *rows[1], sep="+"), [*rows, 4], (*rows[0],), {**{}, "a": [*rows[1]]})
for *start, end in ["abc", "xy"]:
    print(start, end)
head, *_ = sorted({3, 1, 2})
print(head, *range(3), sep=",")
print(*(n for n in range(3)), end=".\n")
