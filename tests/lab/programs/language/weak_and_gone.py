# SPDX-License-Identifier: GPL-3.0-or-later
import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name
        self.other = None

    def __del__(self):
        print("gone", self.name)


one = Node("one")
ref = weakref.ref(one, lambda _: print("told"))
print(ref() is one)
one = None
print(ref())
a, b = Node("a"), Node("b")
a.other, b.other = b, a
refs = [weakref.ref(a), weakref.ref(b)]
del a, b
gc.collect()
print([ref() for ref in refs])
