# SPDX-License-Identifier: GPL-3.0-or-later
# arguments: fork | spawn
"""Two processes add to an item of a manager's dict: a call reads, another one writes."""
import multiprocessing
import sys


def adds(shared):
    shared["n"] += 1


if __name__ == "__main__":
    context = multiprocessing.get_context(sys.argv[1])
    with context.Manager() as manager:
        shared = manager.dict(n=0)
        children = [context.Process(target=adds, args=(shared,)) for _ in range(2)]
        for child in children:
            child.start()
        for child in children:
            child.join()
        print(shared)
