# SPDX-License-Identifier: GPL-3.0-or-later
"""Four threads, one lock."""
import threading

guard = threading.Lock()


def work():
    for _ in range(2000):
        with guard:
            pass


threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
