# SPDX-License-Identifier: GPL-3.0-or-later
# arguments: fork | spawn
"""Two processes add to a Value while they hold its lock."""
import multiprocessing
import sys


def adds(value):
    with value.get_lock():
        value.value += 1


if __name__ == "__main__":
    context = multiprocessing.get_context(sys.argv[1])
    value = context.Value("i", 0)
    children = [context.Process(target=adds, args=(value,)) for _ in range(2)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    print(value.value)
