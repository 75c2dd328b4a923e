# SPDX-License-Identifier: GPL-3.0-or-later
"""More records than a ring holds."""
import threading

guard = threading.Lock()
for _ in range(40_000):
    with guard:
        pass
print("through")
