# SPDX-License-Identifier: GPL-3.0-or-later
import threading

start = threading.Barrier(2)
try:
    start.wait(timeout=0.01)
except threading.BrokenBarrierError:
    print("alone")
