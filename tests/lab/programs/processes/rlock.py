# SPDX-License-Identifier: GPL-3.0-or-later
# arguments: fork | spawn
import multiprocessing
import sys


def nests(lock, list_of):
    with lock:
        with lock:
            list_of[0] += 1


if __name__ == "__main__":
    context = multiprocessing.get_context(sys.argv[1])
    lock, numbers = context.RLock(), context.Array("i", 1, lock=False)
    children = [context.Process(target=nests, args=(lock, numbers)) for _ in range(2)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    print(numbers[0])
    try:
        lock.release()
    except AssertionError as error:
        print(error)
