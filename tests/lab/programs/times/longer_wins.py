# SPDX-License-Identifier: GPL-3.0-or-later
import threading
import time

event = threading.Event()
results = []


def waits(timeout):
    results.append((timeout, event.wait(timeout)))


threads = [threading.Thread(target=waits, args=(t,)) for t in (0.1, 5.0)]
for thread in threads:
    thread.start()
time.sleep(0.4)
event.set()
for thread in threads:
    thread.join()
print(results)
