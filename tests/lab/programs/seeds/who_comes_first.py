# SPDX-License-Identifier: GPL-3.0-or-later
# arguments: fork | spawn, lock | queue | pipe
"""Two processes; what is printed tells which of them came first."""
import multiprocessing
import sys


def tells_by_lock(number, lock, first):
    with lock:
        if first.value == 0:
            first.value = number


def tells_by_queue(number, queue, first):
    queue.put(number)


def tells_by_pipe(number, ends, first):
    ends[1].send(number)


if __name__ == "__main__":
    context = multiprocessing.get_context(sys.argv[1])
    first = context.RawValue("i", 0)
    body, shared = {"lock": (tells_by_lock, context.Lock),
                    "queue": (tells_by_queue, context.SimpleQueue),
                    "pipe": (tells_by_pipe, context.Pipe)}[sys.argv[2]]
    shared = shared()
    children = [context.Process(target=body, args=(number, shared, first)) for number in (1, 2)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    print({"lock": lambda: first.value, "queue": lambda: shared.get(),
           "pipe": lambda: shared[0].recv()}[sys.argv[2]]())
