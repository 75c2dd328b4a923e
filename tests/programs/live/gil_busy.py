# SPDX-License-Identifier: GPL-3.0-or-later
"""Drops and takes the GIL more often than a ring has room for; waits; does it once more."""
import os

for _ in range(40_000):
    os.stat("/")
print("full", flush=True)
input()
os.stat("/")
