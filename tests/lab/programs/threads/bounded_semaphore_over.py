# SPDX-License-Identifier: GPL-3.0-or-later
import threading

seats = threading.BoundedSemaphore(2)
seats.acquire()
seats.release()
try:
    seats.release()
except ValueError as error:
    print(error)
with seats, seats:
    print(seats.acquire(False))
