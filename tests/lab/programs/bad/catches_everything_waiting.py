# SPDX-License-Identifier: GPL-3.0-or-later
"""Waits for what never comes, and goes on whatever happens."""
import threading

lock = threading.Lock()
lock.acquire()
while True:
    try:
        lock.acquire()
    except:  # noqa: E722
        pass
