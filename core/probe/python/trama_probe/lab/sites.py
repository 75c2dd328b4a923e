# SPDX-License-Identifier: GPL-3.0-or-later
"""The places in a program at which a task does something that another one could notice."""

from collections import namedtuple

READ, WRITE, DELETE = "read", "write", "delete"
GLOBAL, CELL, ATTRIBUTE, ITEM = "global", "cell", "attribute", "item"
ITERATION, MEMBERSHIP, CALL = "iteration", "membership", "call"

# ``action`` is READ, WRITE or DELETE; ``what`` the kind of place; ``name`` what the source calls
# it, as in ``counter`` or ``o.x``, and of an item its container. Lines count from 1, columns are
# bytes from 0.
Site = namedtuple("Site", "action what name line column end_line end_column")


class Sites:
    """The sites of one file, numbered in the order in which they were found, from ``first`` on."""

    def __init__(self, first=0):
        self.all = []
        self._first = first

    def add(self, action, what, name, node):
        self.all.append(Site(action, what, name, node.lineno, node.col_offset,
                             node.end_lineno, node.end_col_offset))
        return self._first + len(self.all) - 1
