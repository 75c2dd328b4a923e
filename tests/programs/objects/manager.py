# SPDX-License-Identifier: GPL-3.0-or-later
import multiprocessing
import sys

def work(notes):
    notes.append("wash")

if __name__ == "__main__":
    multiprocessing.set_start_method(sys.argv[1])
    with multiprocessing.Manager() as manager:
        notes = manager.list()
        worker = multiprocessing.Process(target=work, args=(notes,), name="A")
        worker.start()
        worker.join()
        print(len(notes))
