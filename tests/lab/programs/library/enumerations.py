# SPDX-License-Identifier: GPL-3.0-or-later
import enum


class Color(enum.Enum):
    RED = 1
    GREEN = 2

    @property
    def low(self):
        return self.name.lower()


class Rights(enum.Flag):
    READ = enum.auto()
    WRITE = enum.auto()


print(list(Color), Color(2).low, Color["RED"] is Color.RED, Rights.READ | Rights.WRITE)
try:
    Color(9)
except ValueError as error:
    print(error)
