# SPDX-License-Identifier: GPL-3.0-or-later
"""An exception that nobody catches."""


class Full(Exception):
    def __str__(self):
        print("asked for its text")
        return "no seats"


def inner():
    raise Full(1)


def outer():
    try:
        {}["x"]
    except KeyError:
        inner()


outer()
