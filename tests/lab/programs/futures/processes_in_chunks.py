# SPDX-License-Identifier: GPL-3.0-or-later
import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def half(number):
    return number / 2


if __name__ == "__main__":
    with ProcessPoolExecutor(2, multiprocessing.get_context("fork")) as pool:
        print(sum(pool.map(half, range(20), chunksize=6)))
