# SPDX-License-Identifier: GPL-3.0-or-later
import threading

seats = threading.Semaphore(1)
print(seats.acquire(), seats.acquire(False), seats.acquire(timeout=0.01))
seats.release(2)
print(seats.acquire(blocking=False), seats.acquire(timeout=1), seats.acquire(False))
try:
    threading.Semaphore(-1)
except ValueError as error:
    print(error)
