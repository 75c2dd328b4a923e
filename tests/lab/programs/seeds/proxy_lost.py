# SPDX-License-Identifier: GPL-3.0-or-later
# arguments: fork | spawn | forkserver, dict | list | Namespace
"""Two processes add to what a manager keeps: a call reads, another one writes."""
import multiprocessing
import sys


def adds_to_dict(shared):
    shared["n"] += 1


def adds_to_list(shared):
    shared[0] += 1


def adds_to_Namespace(shared):
    shared.n += 1


if __name__ == "__main__":
    context = multiprocessing.get_context(sys.argv[1])
    with context.Manager() as manager:
        shared = {"dict": lambda: manager.dict(n=0), "list": lambda: manager.list([0]),
                  "Namespace": lambda: manager.Namespace(n=0)}[sys.argv[2]]()
        adds = globals()["adds_to_" + sys.argv[2]]
        children = [context.Process(target=adds, args=(shared,)) for _ in range(2)]
        for child in children:
            child.start()
        for child in children:
            child.join()
        print(shared)
