# SPDX-License-Identifier: GPL-3.0-or-later
first, *middle, last = range(6)
(a, b), [c, d] = (1, 2), "xy"
print(first, middle, last, a, b, c, d)
a, b = b, a
numbers = [0, 1, 2]
i = 0
i, numbers[i] = 1, "changed"
print(a, b, i, numbers)
x = y = []
x.append(1)
print(y, x is y)
for i, (p, *q) in enumerate([(1, 2, 3), (4, 5)]):
    print(i, p, q)
print({**{"a": 1}, "b": 2}, [*range(2), *"ab"], {*range(3)})
