# SPDX-License-Identifier: GPL-3.0-or-later
import multiprocessing
import sys

def work(link):
    link.send(link.recv() * 2)
    link.close()

if __name__ == "__main__":
    multiprocessing.set_start_method(sys.argv[1])
    here, there = multiprocessing.Pipe()
    worker = multiprocessing.Process(target=work, args=(there,), name="A")
    worker.start()
    here.send(21)
    print(here.recv())
    worker.join()
