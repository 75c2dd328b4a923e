# SPDX-License-Identifier: GPL-3.0-or-later
import _breaks

print(_breaks)
