# SPDX-License-Identifier: GPL-3.0-or-later
# arguments: 0 | 5
import atexit
import os
import sys

atexit.register(print, "never")
print("printed", flush=True)
print("lost", end="")
os._exit(int(sys.argv[1]))
