# SPDX-License-Identifier: GPL-3.0-or-later
class Broken:
    value = [1, 2, 3][
        5]
