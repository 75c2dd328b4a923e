# SPDX-License-Identifier: GPL-3.0-or-later
items = list(range(10))
print(items[2:5], items[::-2], items[-3:], items[:0], items[slice(1, 4)])
items[2:5] = "abc"
items[::4] = [0, 0, 0]
del items[-2:]
print(items, "hello"[1:-1], (1, 2, 3)[::-1], bytearray(b"abcd")[1:3])


class Grid:
    def __getitem__(self, key):
        return key


print(Grid()[1, 2:3, ...], Grid()[::2], Grid()[()])
