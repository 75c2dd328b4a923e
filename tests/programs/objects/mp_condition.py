# SPDX-License-Identifier: GPL-3.0-or-later
import multiprocessing
import sys

def work(ready, box):
    with ready:
        box.value = 1
        ready.notify()

if __name__ == "__main__":
    multiprocessing.set_start_method(sys.argv[1])
    ready = multiprocessing.Condition()
    box = multiprocessing.Value("i", 0)
    worker = multiprocessing.Process(target=work, args=(ready, box), name="A")
    with ready:
        worker.start()
        while box.value == 0:
            ready.wait()
    worker.join()
