# SPDX-License-Identifier: GPL-3.0-or-later
def bad(function):
    raise TypeError("cannot decorate " + function.__name__)


@bad
def decorated():
    pass
