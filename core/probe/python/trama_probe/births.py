# SPDX-License-Identifier: GPL-3.0-or-later
"""Birth numbers of the program's own objects, which are neither kept alive nor touched."""

from _weakref import ref


class Births:
    """Knows objects by identity: they may compare and hash as they like."""

    def __init__(self):
        self.known = {}  # id of an object → a weak reference to it, and its number

    def add(self, thing, number):
        key, known = id(thing), self.known
        known[key] = (ref(thing, lambda _: known.pop(key, None)), number)

    def of(self, thing):
        """The number, or 0 of what is not known."""
        entry = self.known.get(id(thing))
        return entry[1] if entry and entry[0]() is thing else 0
