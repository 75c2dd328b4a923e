# SPDX-License-Identifier: GPL-3.0-or-later
# arguments: key | attribute | name | type | own | deep | syntax | recursion
import sys


class Own(Exception):
    """Is raised."""


class Thing:
    def __init__(self):
        self.table = {"k": 1}


def deep(n):
    return deep(n - 1) if n else {}[n]


thing = Thing()
how = sys.argv[1]
if how == "key":
    print(thing.table["missing"] + 1)
elif how == "attribute":
    thing.nothing.more()
elif how == "name":
    print(undefined_name)
elif how == "type":
    len(thing.table, 1)
elif how == "own":
    raise Own("words", 2) from KeyError("cause")
elif how == "deep":
    deep(4)
elif how == "syntax":
    exec("a b")
else:
    f = lambda: f()
    f()
