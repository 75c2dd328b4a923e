# SPDX-License-Identifier: GPL-3.0-or-later
"""A module of the program's own."""
made = 1


class Counter:
    def __init__(self):
        self.count = 0

    def up(self):
        self.count += 1
        return self.count


def double(thing):
    return thing * 2


def look():
    return made
