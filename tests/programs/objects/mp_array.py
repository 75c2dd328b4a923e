# SPDX-License-Identifier: GPL-3.0-or-later
import multiprocessing
import sys

def work(cells):
    cells[1] = 7

if __name__ == "__main__":
    multiprocessing.set_start_method(sys.argv[1])
    cells = multiprocessing.Array("i", 3)
    worker = multiprocessing.Process(target=work, args=(cells,), name="A")
    worker.start()
    worker.join()
    print(cells[:])
