# SPDX-License-Identifier: GPL-3.0-or-later
"""It looks, sleeps and looks again."""
# outcome: output 'seen\n'
import threading
import time

ready = threading.Event()


def work():
    ready.set()


thread = threading.Thread(target=work)
thread.start()
while not ready.is_set():
    time.sleep(0.1)
print("seen")
