# SPDX-License-Identifier: GPL-3.0-or-later
def all_kinds(a, b=2, /, c=3, *rest, d, e=5, **others):
    return a, b, c, rest, d, e, others


print(all_kinds(1, d=4), all_kinds(1, 20, 30, 40, 50, d=4, f=6))
numbers, options = [1, 2], {"d": 0, "z": 9}
print(all_kinds(*numbers, *numbers, **options))
for call in (lambda: all_kinds(1), lambda: all_kinds(1, a=2, d=1), lambda: all_kinds()):
    try:
        print(call())
    except TypeError as error:
        print(error)


def kept(item, store=[]):
    store.append(item)
    return store


print(kept(1), kept(2))
