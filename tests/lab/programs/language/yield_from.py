# SPDX-License-Identifier: GPL-3.0-or-later
def inner():
    received = yield 1
    yield received
    return "done"


def outer():
    result = yield from inner()
    yield result
    yield from (n * n for n in range(3))


one = outer()
print(next(one), one.send("hello"), list(one))
