# SPDX-License-Identifier: GPL-3.0-or-later
import threading

seats = threading.BoundedSemaphore(2)
try:
    seats.release()
except ValueError as error:
    print(error)
