# SPDX-License-Identifier: GPL-3.0-or-later
"""500 threads at work."""
import threading


def spin():
    while True:
        pass


for _ in range(500):
    threading.Thread(target=spin).start()
    if threading.active_count() == 100:
        print("ready", flush=True)
