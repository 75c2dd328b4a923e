# SPDX-License-Identifier: GPL-3.0-or-later
import multiprocessing
import sys

def work(results):
    results.put("done")

if __name__ == "__main__":
    multiprocessing.set_start_method(sys.argv[1])
    results = multiprocessing.SimpleQueue()
    worker = multiprocessing.Process(target=work, args=(results,), name="A")
    worker.start()
    print(results.get())
    worker.join()
