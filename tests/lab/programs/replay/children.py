# SPDX-License-Identifier: GPL-3.0-or-later
import multiprocessing
import random

context = multiprocessing.get_context("fork")
total = context.Value("i", 0, lock=False)


def adds(results, number):
    for _ in range(3):
        total.value += number
    results.put((number, total.value))


if __name__ == "__main__":
    results = context.Queue()
    children = [context.Process(target=adds, args=(results, n)) for n in (1, 10, 100)]
    for child in children:
        child.start()
    print([results.get() for _ in children])
    for child in children:
        child.join()
    print(total.value, random.Random(total.value).random())
