# SPDX-License-Identifier: GPL-3.0-or-later
import multiprocessing
import sys

def work(guard):
    with guard:
        pass

if __name__ == "__main__":
    multiprocessing.set_start_method(sys.argv[1])
    guard = multiprocessing.Lock()
    worker = multiprocessing.Process(target=work, args=(guard,), name="A")
    worker.start()
    worker.join()
    with guard:
        print(guard.acquire(block=False))
