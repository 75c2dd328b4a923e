# SPDX-License-Identifier: GPL-3.0-or-later
import multiprocessing
import sys

def work(count):
    with count.get_lock():
        count.value += 1

if __name__ == "__main__":
    multiprocessing.set_start_method(sys.argv[1])
    count = multiprocessing.Value("i", 5)
    worker = multiprocessing.Process(target=work, args=(count,), name="A")
    worker.start()
    worker.join()
    print(count.value)
