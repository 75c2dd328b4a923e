# SPDX-License-Identifier: GPL-3.0-or-later
"""Goes on whatever happens."""
lock_free = True
while True:
    try:
        while lock_free:
            lock_free = lock_free
    except:  # noqa: E722
        pass
