# SPDX-License-Identifier: GPL-3.0-or-later
# arguments: fork | spawn
"""Two processes add to an item of an Array."""
import multiprocessing
import sys


def adds(array):
    array[1] += 1


if __name__ == "__main__":
    context = multiprocessing.get_context(sys.argv[1])
    array = context.Array("i", 2)
    children = [context.Process(target=adds, args=(array,)) for _ in range(2)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    print(array[:])
