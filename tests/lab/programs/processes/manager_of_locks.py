# SPDX-License-Identifier: GPL-3.0-or-later
import multiprocessing


def counts(lock, space):
    for _ in range(2):
        with lock:
            space.count += 1


if __name__ == "__main__":
    context = multiprocessing.get_context("fork")
    with context.Manager() as manager:
        lock, space = manager.Lock(), manager.Namespace(count=0)
        children = [context.Process(target=counts, args=(lock, space)) for _ in range(2)]
        for child in children:
            child.start()
        for child in children:
            child.join()
        print(space.count)
