# SPDX-License-Identifier: GPL-3.0-or-later
"""Both read before either has written: one addition is lost."""

import multiprocessing


def add(count, both):
    seen = count.value
    both.wait()
    count.value = seen + 1


if __name__ == "__main__":
    count = multiprocessing.Value("i", 0)
    both = multiprocessing.Barrier(2)
    adders = [multiprocessing.Process(target=add, args=(count, both), name=name)
              for name in ("A", "B")]
    for adder in adders:
        adder.start()
    for adder in adders:
        adder.join()
    print(count.value)
