# SPDX-License-Identifier: GPL-3.0-or-later
"""The standard library makes objects for itself; the program makes an Event and a Lock."""
import concurrent.futures
import logging
import queue
import threading

logging.getLogger("x").warning("made with a lock")
queue.Queue().put(1)
with concurrent.futures.ThreadPoolExecutor(1) as pool:
    print(pool.submit(abs, -1).result())
event = threading.Event()
event.set()
mine = threading.Lock()
