# SPDX-License-Identifier: GPL-3.0-or-later
"""Exceptions that end threads."""
import sys
import threading


def fails():
    raise ValueError("no seats")


def leaves():
    sys.exit(3)


def chained():
    try:
        fails()
    except ValueError as error:
        raise KeyError("seat") from error


def unlocks():
    threading.Lock().release()


for body in (fails, leaves, chained, unlocks):
    thread = threading.Thread(target=body, name=body.__name__)
    thread.start()
    thread.join()
    print(thread.name, thread.is_alive(), sorted(vars(thread)) == sorted(vars(threading.Thread())))

threading.excepthook = lambda args: print("hooked", args.exc_type.__name__, args.thread.name)
thread = threading.Thread(target=fails)
thread.start()
thread.join()
try:
    thread.start()
except RuntimeError as error:
    print(error)
try:
    threading.current_thread().join()
except RuntimeError as error:
    print(error)
