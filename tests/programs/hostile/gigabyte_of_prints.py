# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints 1 GB."""
print("ready", flush=True)
line = "x" * 1023
for _ in range(1 << 20):
    print(line)
