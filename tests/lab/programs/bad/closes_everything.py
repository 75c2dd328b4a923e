# SPDX-License-Identifier: GPL-3.0-or-later
"""Closes all its descriptors, ours among them."""
import os
import threading

lock = threading.Lock()
os.closerange(3, 100)
threads = [threading.Thread(target=lock.acquire, args=(False,)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("done")
