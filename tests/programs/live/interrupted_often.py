# SPDX-License-Identifier: GPL-3.0-or-later
"""A signal's handler raises an exception, wherever the main thread happens to be."""
import signal
import threading

handled = caught = 0
condition = threading.Condition()


def interrupt(number, frame):
    global handled
    handled += 1
    raise TimeoutError("enough")


def notify_until(turn):
    while handled <= turn:
        with condition:
            condition.notify()


signal.signal(signal.SIGALRM, interrupt)
for turn in range(300):
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.0002 + turn * 1e-6)
        notify_until(turn)
    except TimeoutError:
        caught += 1
print(handled, caught)
