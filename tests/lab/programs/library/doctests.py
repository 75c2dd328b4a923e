# SPDX-License-Identifier: GPL-3.0-or-later
"""Doubles.

>>> double(4)
8
>>> double([1])
[1, 1]
"""
import doctest


def double(thing):
    """
    >>> double("ab")
    'abab'
    """
    return thing * 2


print(doctest.testmod())
