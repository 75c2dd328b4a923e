# SPDX-License-Identifier: GPL-3.0-or-later
"""Waits for a variable that nobody sets."""
import threading

ready = False


def waits():
    while not ready:
        pass


threading.Thread(target=waits).start()
print("started", flush=True)
