# SPDX-License-Identifier: GPL-3.0-or-later
# arguments: fork | spawn | forkserver
import multiprocessing
import sys


def fill(numbers, half, done):
    for i in range(half * 3, half * 3 + 3):
        numbers[i] += i
    done.release()


if __name__ == "__main__":
    way = multiprocessing.get_context(sys.argv[1])
    numbers = way.RawArray("i", 6)
    done = way.Semaphore(0)
    children = [way.Process(target=fill, args=(numbers, half, done)) for half in (0, 1)]
    for child in children:
        child.start()
    for _ in children:
        done.acquire()
    print(numbers[:], sum(numbers))
    for child in children:
        child.join()
        print(child.exitcode)
