# SPDX-License-Identifier: GPL-3.0-or-later
# arguments: fork | spawn
import multiprocessing
import sys


def works(tasks, results):
    for task in iter(tasks.get, None):
        results.put(task * 10)
        tasks.task_done()
    tasks.task_done()


if __name__ == "__main__":
    context = multiprocessing.get_context(sys.argv[1])
    tasks, results = context.JoinableQueue(), context.Queue()
    children = [context.Process(target=works, args=(tasks, results)) for _ in range(2)]
    for child in children:
        child.start()
    for number in range(4):
        tasks.put(number)
    for _ in children:
        tasks.put(None)
    tasks.join()
    print(sorted(results.get() for _ in range(4)))
    for child in children:
        child.join()
