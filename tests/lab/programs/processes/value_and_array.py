# SPDX-License-Identifier: GPL-3.0-or-later
# arguments: fork | spawn
import multiprocessing
import sys


def changes(value, array):
    with value.get_lock():
        value.value *= 2
    for i, old in enumerate(array):
        array[i] = old + 1


if __name__ == "__main__":
    context = multiprocessing.get_context(sys.argv[1])
    value, array = context.Value("d", 1.5), context.Array("i", [1, 2, 3])
    child = context.Process(target=changes, args=(value, array))
    child.start()
    child.join()
    print(value.value, array[:], len(array))
