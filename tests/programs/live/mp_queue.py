# SPDX-License-Identifier: GPL-3.0-or-later
"""A queue between processes: a child puts, we get; then what is full, empty and closed."""
import multiprocessing as mp
import queue
import sys


def produce(items, done):
    for item in (1, "two", (3, None)):
        items.put(item)
    done.get()


if __name__ == "__main__":
    mp.set_start_method(sys.argv[1])
    items = mp.Queue()
    done = mp.SimpleQueue()
    child = mp.Process(target=produce, args=(items, done))
    child.start()
    print([items.get() for _ in range(3)], items.empty())
    done.put("enough")
    child.join()
    small = mp.Queue(maxsize=1)
    small.put(b"full")
    try:
        small.put("too much", timeout=0.001)
    except queue.Full as error:
        print(repr(error))
    print(small.get(timeout=60))
    for options in ((False,), (True, 0.001)):
        try:
            small.get(*options)
        except queue.Empty as error:
            print(repr(error))
    small.put(sys)
    small.put("after it")
    print(small.get())
    small.close()
    small.join_thread()
    try:
        small.put(1)
    except ValueError as error:
        print(str(error).split(" at ")[0])
    tasks = mp.JoinableQueue()
    tasks.put("last")
    print(tasks.get())
    tasks.task_done()
    tasks.join()
    try:
        tasks.task_done()
    except ValueError as error:
        print(error)
