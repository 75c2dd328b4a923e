# SPDX-License-Identifier: GPL-3.0-or-later
import weakref


class Big:
    def __init__(self):
        self.parts = []

    def add(self, part):
        self.parts.append(part)


seen = []
for number in range(3):
    big = Big()
    big.add(number)
    big.size = len(big.parts)
    weakref.finalize(big, seen.append, number)
print(seen)
del big
print(seen)
