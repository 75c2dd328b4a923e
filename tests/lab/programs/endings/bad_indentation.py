# SPDX-License-Identifier: GPL-3.0-or-later
if True:
    x = 1
  y = 2
