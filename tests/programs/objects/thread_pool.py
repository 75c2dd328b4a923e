# SPDX-License-Identifier: GPL-3.0-or-later
from concurrent.futures import ThreadPoolExecutor


def double(number):
    return 2 * number


def fail():
    raise ValueError("no seats")


with ThreadPoolExecutor(max_workers=2) as pool:
    print(pool.submit(double, 21).result())
    try:
        pool.submit(fail).result()
    except ValueError as error:
        print(error)
    print(list(pool.map(double, range(3))))
