# SPDX-License-Identifier: GPL-3.0-or-later
"""A ProcessPoolExecutor by the start method of its argument."""
import concurrent.futures
import multiprocessing
import sys


def square(number):
    return number * number


def fail():
    raise ValueError("no seats")


def main():
    context = multiprocessing.get_context(sys.argv[1])
    with concurrent.futures.ProcessPoolExecutor(2, mp_context=context) as crew:
        first = crew.submit(square, 3)
        second = crew.submit(fail)
        print(first.result())
        print(repr(second.exception()))
        print(list(crew.map(square, range(4), chunksize=2)))
        third = crew.submit(pow, 2, 5)
        print(len(concurrent.futures.wait([third]).done), third.result())


if __name__ == "__main__":
    main()
