# SPDX-License-Identifier: GPL-3.0-or-later
import _shadow.uses

print(_shadow)
