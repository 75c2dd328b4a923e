# SPDX-License-Identifier: GPL-3.0-or-later
def outer(a):
    count = a
    count += 1

    def inner():
        nonlocal count
        count += 1
        return sorted(locals()), inner.__code__.co_freevars

    return inner(), sorted(locals()), dir()


print(outer(1))
