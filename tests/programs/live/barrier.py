# SPDX-License-Identifier: GPL-3.0-or-later
"""Every call of a Barrier, and every way to break one."""
import threading
import time

line = threading.Barrier(2)
careful = threading.Barrier(parties=2, timeout=60)


def fails():
    raise ValueError("not today")


failing = threading.Barrier(2, fails)


def say(call, *args):
    try:
        print(call(*args) in (0, 1))
    except Exception as error:
        print(type(error).__name__, error)


def start(barrier, *timeout):
    """A thread that stands at the barrier."""
    thread = threading.Thread(target=say, args=(barrier.wait, *timeout))
    thread.start()
    while not barrier.n_waiting:
        time.sleep(0.0001)
    return thread


def pass_together(barrier):
    thread = start(barrier)
    say(barrier.wait)
    thread.join()


pass_together(line)
pass_together(line)
say(line.wait, 0.001)
say(line.wait)
line.reset()
thread = start(line)
line.reset()
thread.join()
thread = start(line, 60)
line.abort()
thread.join()
line.abort()
print(line.broken, line.parties, line.n_waiting)
line.reset()
pass_together(careful)
pass_together(failing)
for mistake in (threading.Barrier, lambda: threading.Barrier(2, action=1, colour=2)):
    try:
        mistake()
    except Exception as error:
        print(type(error).__name__)
