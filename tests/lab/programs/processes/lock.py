# SPDX-License-Identifier: GPL-3.0-or-later
# arguments: fork | spawn
import multiprocessing
import sys


def adds(lock, count):
    for _ in range(3):
        with lock:
            count.value += 1


if __name__ == "__main__":
    context = multiprocessing.get_context(sys.argv[1])
    lock, count = context.Lock(), context.Value("i", 0, lock=False)
    children = [context.Process(target=adds, args=(lock, count)) for _ in range(2)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    print(count.value)
