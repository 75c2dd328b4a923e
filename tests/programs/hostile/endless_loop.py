# SPDX-License-Identifier: GPL-3.0-or-later
"""Never ends, and never waits."""
print("ready", flush=True)
while True:
    pass
