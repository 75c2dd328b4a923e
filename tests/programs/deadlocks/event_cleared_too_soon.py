# SPDX-License-Identifier: GPL-3.0-or-later
"""Who comes after clear() has missed it."""
# executions: 3
# outcome: 2 x output 'seen\n'
# outcome: 1 x deadlock ''
import threading

signal = threading.Event()


def wait():
    signal.wait()
    print("seen")


thread = threading.Thread(target=wait)
thread.start()
signal.set()
signal.clear()
thread.join()
