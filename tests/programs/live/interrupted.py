# SPDX-License-Identifier: GPL-3.0-or-later
"""Waits that a signal's handler ends with an exception."""
import signal
import sys
import threading
import time


def interrupt(number, frame):
    raise InterruptedError("enough")


signal.signal(signal.SIGALRM, interrupt)
guard = threading.Lock()
guard.acquire()
never = threading.Thread(target=threading.Event().wait, daemon=True)
never.start()
for wait in (guard.acquire, never.join, lambda: time.sleep(3600), sys.stdin.readline):
    signal.setitimer(signal.ITIMER_REAL, 0.02)
    try:
        wait()
    except InterruptedError as error:
        print(error)
