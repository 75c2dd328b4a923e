# SPDX-License-Identifier: GPL-3.0-or-later
def fails(value):
    return value.missing


fails(3)
