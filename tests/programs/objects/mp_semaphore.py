# SPDX-License-Identifier: GPL-3.0-or-later
import multiprocessing
import sys

def work(seats):
    with seats:
        pass

if __name__ == "__main__":
    multiprocessing.set_start_method(sys.argv[1])
    seats = multiprocessing.Semaphore(2)
    with seats:
        worker = multiprocessing.Process(target=work, args=(seats,), name="A")
        worker.start()
        worker.join()
