# SPDX-License-Identifier: GPL-3.0-or-later
import threading

from blocked import until_blocked

start = threading.Barrier(3)


def work():
    try:
        start.wait()
    except threading.BrokenBarrierError:
        print("broken")


worker = threading.Thread(target=work, name="A")
worker.start()
until_blocked(worker)
start.abort()
worker.join()
start.reset()
