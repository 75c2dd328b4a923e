# SPDX-License-Identifier: GPL-3.0-or-later
"""The standard library makes locks for itself; the program makes one."""
import logging
import queue
import threading

logging.getLogger("x").warning("made with a lock")
queue.Queue().put(1)
event = threading.Event()
event.set()
mine = threading.Lock()
