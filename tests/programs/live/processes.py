# SPDX-License-Identifier: GPL-3.0-or-later
"""Children by the method that is given: one returns, one exits, one fails."""
import multiprocessing
import sys


def work(number):
    if number == 1:
        sys.exit(3)
    if number == 2:
        raise KeyError("seat")


if __name__ == "__main__":
    multiprocessing.set_start_method(sys.argv[1])
    children = [multiprocessing.Process(target=work, args=(n,)) for n in range(3)]
    for child in children:
        child.start()
        child.join()
    print([child.exitcode for child in children])
