# SPDX-License-Identifier: GPL-3.0-or-later
import multiprocessing
import sys

def work(go, there):
    there.set()
    go.wait()

if __name__ == "__main__":
    multiprocessing.set_start_method(sys.argv[1])
    go = multiprocessing.Event()
    there = multiprocessing.Event()
    worker = multiprocessing.Process(target=work, args=(go, there), name="A")
    worker.start()
    there.wait()
    go.set()
    worker.join()
