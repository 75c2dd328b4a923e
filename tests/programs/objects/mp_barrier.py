# SPDX-License-Identifier: GPL-3.0-or-later
import multiprocessing
import sys

def work(start):
    start.wait()

if __name__ == "__main__":
    multiprocessing.set_start_method(sys.argv[1])
    start = multiprocessing.Barrier(2)
    worker = multiprocessing.Process(target=work, args=(start,), name="A")
    worker.start()
    start.wait()
    worker.join()
