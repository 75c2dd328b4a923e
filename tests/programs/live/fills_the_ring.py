# SPDX-License-Identifier: GPL-3.0-or-later
"""More records than a ring holds."""
import sys
import threading

guard = threading.Lock()
for _ in range(int(sys.argv[1])):
    with guard:
        pass
print("through")
