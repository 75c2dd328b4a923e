# SPDX-License-Identifier: GPL-3.0-or-later
"""500 threads at work at once."""
import threading

gate = threading.Event()


def spin():
    gate.wait()
    while True:
        pass


for _ in range(500):
    threading.Thread(target=spin).start()
print("ready", flush=True)
gate.set()
