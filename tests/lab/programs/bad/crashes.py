# SPDX-License-Identifier: GPL-3.0-or-later
"""The program itself crashes."""
import ctypes

print("before", flush=True)
ctypes.string_at(0)
