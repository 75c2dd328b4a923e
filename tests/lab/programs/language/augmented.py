# SPDX-License-Identifier: GPL-3.0-or-later
box = {"n": 1, "l": [1]}
items = [1, 2, 3]


class One:
    value = 5


one = One()
box["n"] += 1
box["l"] += [2]
items[-1] **= 2
items[0:2] += [8]
one.value //= 2
One.value <<= 1
text = "a"
text += "b"
text *= 2
flags = 0b1100
flags |= 1
flags &= ~4
flags ^= 2
half = 7
half /= 2
half %= 2
print(box, items, one.value, One.value, text, bin(flags), half)
t = ([],)
try:
    t[0] += [1]
except TypeError as error:
    print(error, t)
