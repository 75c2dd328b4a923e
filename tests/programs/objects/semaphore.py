# SPDX-License-Identifier: GPL-3.0-or-later
import threading

from blocked import until_blocked

seats = threading.Semaphore(1)


def work():
    with seats:
        pass


worker = threading.Thread(target=work, name="A")
seats.acquire()
worker.start()
until_blocked(worker)
seats.release()
worker.join()
with seats:
    print(seats.acquire(blocking=False))
