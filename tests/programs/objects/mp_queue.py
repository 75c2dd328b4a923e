# SPDX-License-Identifier: GPL-3.0-or-later
import multiprocessing
import sys

def work(results):
    for number in range(3):
        results.put(number)

if __name__ == "__main__":
    multiprocessing.set_start_method(sys.argv[1])
    results = multiprocessing.Queue()
    worker = multiprocessing.Process(target=work, args=(results,), name="A")
    worker.start()
    print([results.get() for _ in range(3)])
    worker.join()
