# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes its own lock again."""
import threading

lock = threading.Lock()
with lock:
    print("once", flush=True)
    lock.acquire()
