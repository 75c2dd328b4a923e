# SPDX-License-Identifier: GPL-3.0-or-later
def numbers():
    yield 1
    raise RuntimeError("no more")


print(sum(numbers()))
