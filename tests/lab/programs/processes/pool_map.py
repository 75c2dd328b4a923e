# SPDX-License-Identifier: GPL-3.0-or-later
# arguments: fork | spawn
import multiprocessing
import sys


def cube(number):
    return number ** 3


if __name__ == "__main__":
    context = multiprocessing.get_context(sys.argv[1])
    with context.Pool(2) as pool:
        print(pool.map(cube, range(5)), pool.apply(cube, (7,)))
        print(list(pool.imap(cube, range(3))), sorted(pool.imap_unordered(cube, range(3))))
