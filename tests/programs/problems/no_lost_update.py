# SPDX-License-Identifier: GPL-3.0-or-later
"""The same with the lock held from the reading to the writing."""

import multiprocessing


def add(count):
    for _ in range(50):
        with count.get_lock():
            count.value += 1


if __name__ == "__main__":
    count = multiprocessing.Value("i", 0)
    adders = [multiprocessing.Process(target=add, args=(count,), name=name) for name in ("A", "B")]
    for adder in adders:
        adder.start()
    for adder in adders:
        adder.join()
    print(count.value)
