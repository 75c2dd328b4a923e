# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes 10 GB of memory and uses all of it."""
print("ready", flush=True)
kept = [bytes([1]) * 10_000_000 for _ in range(1000)]
