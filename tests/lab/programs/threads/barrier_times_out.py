# SPDX-License-Identifier: GPL-3.0-or-later
import threading

meet = threading.Barrier(2, timeout=0.05)
for timeout in (None, 0.01):
    try:
        meet.wait(timeout)
    except threading.BrokenBarrierError as error:
        print(type(error).__name__, meet.broken)
    meet.reset()
