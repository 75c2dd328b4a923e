# SPDX-License-Identifier: GPL-3.0-or-later
"""Becomes another Python, in the same process."""
import os
import sys

if len(sys.argv) == 1:
    print("before", flush=True)
    os.execv(sys.executable, [sys.executable, __file__, "again"])
print("after")
