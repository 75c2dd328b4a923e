# SPDX-License-Identifier: GPL-3.0-or-later
# arguments: fork | spawn
import multiprocessing
import sys


def fills(results):
    for number in range(4):
        results.put({"n": number})
    results.put(None)


if __name__ == "__main__":
    context = multiprocessing.get_context(sys.argv[1])
    results = context.Queue()
    child = context.Process(target=fills, args=(results,))
    child.start()
    print(list(iter(results.get, None)))
    child.join()
    print(child.exitcode, results.empty())
