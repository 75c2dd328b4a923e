# SPDX-License-Identifier: GPL-3.0-or-later
"""Exceptions that one thread throws into another, wherever that one happens to be."""
import ctypes
import threading
import time


class Enough(Exception):
    pass


def work():
    begun.set()
    try:
        while True:
            time.sleep(0)
    except Enough:
        caught.append(True)


caught = []
for _ in range(20):
    begun = threading.Event()
    worker = threading.Thread(target=work)
    worker.start()
    begun.wait()
    thrown = ctypes.pythonapi.PyThreadState_SetAsyncExc(
        ctypes.c_ulong(worker.ident), ctypes.py_object(Enough))
    worker.join(10)
    print(thrown, worker.is_alive())
print(len(caught))
