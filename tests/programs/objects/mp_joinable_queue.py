# SPDX-License-Identifier: GPL-3.0-or-later
import multiprocessing
import sys

def work(tasks):
    for _ in range(2):
        tasks.get()
        tasks.task_done()

if __name__ == "__main__":
    multiprocessing.set_start_method(sys.argv[1])
    tasks = multiprocessing.JoinableQueue()
    worker = multiprocessing.Process(target=work, args=(tasks,), name="A")
    worker.start()
    tasks.put("wash")
    tasks.put("dry")
    tasks.join()
    worker.join()
