# SPDX-License-Identifier: GPL-3.0-or-later
from concurrent.futures import ThreadPoolExecutor


def fails(number):
    if number % 2:
        raise ValueError(f"odd: {number}")
    return number


with ThreadPoolExecutor(2) as pool:
    for future in [pool.submit(fails, n) for n in range(4)]:
        error = future.exception()
        print(repr(error) if error else future.result())
    try:
        list(pool.map(fails, range(3)))
    except ValueError as error:
        print(error)
