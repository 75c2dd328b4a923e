# SPDX-License-Identifier: GPL-3.0-or-later
import functools
import operator

print(functools.reduce(operator.mul, range(1, 6)), functools.partial(pow, 2)(5))


@functools.singledispatch
def tell(thing):
    return "thing"


@tell.register
def _(thing: int):
    return "int"


@tell.register(list)
def _(thing):
    return "list of " + ", ".join(map(tell, thing))


@functools.total_ordering
class Version:
    def __init__(self, *parts):
        self.parts = parts

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts


print(tell([1, "a", [2]]), Version(1, 2) >= Version(1, 1), max(Version(1), Version(2)).parts)
print(sorted(["b", "A"], key=functools.cmp_to_key(lambda a, b: (a > b) - (a < b))))
