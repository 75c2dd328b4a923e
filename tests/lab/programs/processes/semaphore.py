# SPDX-License-Identifier: GPL-3.0-or-later
# arguments: fork | spawn
import multiprocessing
import sys


def works(done, number):
    if number:
        done.release()


if __name__ == "__main__":
    context = multiprocessing.get_context(sys.argv[1])
    done = context.Semaphore(0)
    children = [context.Process(target=works, args=(done, n)) for n in range(3)]
    for child in children:
        child.start()
    print(done.acquire(), done.acquire(), done.acquire(timeout=0.01), done.acquire(False))
    for child in children:
        child.join()
    bounded = context.BoundedSemaphore(1)
    try:
        bounded.release()
    except ValueError as error:
        print(error)
