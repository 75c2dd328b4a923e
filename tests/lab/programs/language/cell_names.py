# SPDX-License-Identifier: GPL-3.0-or-later
def outer(a):
    count = a

    def inner():
        nonlocal count
        count += 1
        return count

    return inner


print(outer(1).__code__.co_freevars, outer.__code__.co_cellvars)
