# SPDX-License-Identifier: GPL-3.0-or-later
"""An exception in a destructor."""


class Careless:
    def __del__(self):
        raise OSError(5, "lost")


Careless()
print("goes on")
