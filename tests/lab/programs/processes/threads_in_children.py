# SPDX-License-Identifier: GPL-3.0-or-later
# arguments: fork | spawn
import multiprocessing
import sys
import threading


def crowd(results):
    total = []
    threads = [threading.Thread(target=total.append, args=(n,)) for n in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    results.put(sorted(total))


if __name__ == "__main__":
    context = multiprocessing.get_context(sys.argv[1])
    results = context.Queue()
    children = [context.Process(target=crowd, args=(results,)) for _ in range(2)]
    for child in children:
        child.start()
    print([results.get() for _ in children])
    for child in children:
        child.join()
