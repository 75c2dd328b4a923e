# SPDX-License-Identifier: GPL-3.0-or-later
import sys

value = 1
box = {"a": 1, "b": 2}
items = list(range(6))


class One:
    pass


one = One()
one.x = 1
del value, box["a"], items[1:3], one.x
print(box, items, hasattr(one, "x"))
try:
    value
except NameError as error:
    print(error)
try:
    del box["a"]
except KeyError as error:
    print("no", error)


def local():
    inner = 1
    del inner
    return inner


try:
    local()
except UnboundLocalError as error:
    print(error, file=sys.stderr)
