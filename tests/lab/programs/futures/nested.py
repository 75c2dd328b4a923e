# SPDX-License-Identifier: GPL-3.0-or-later
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(4)


def total(numbers):
    if len(numbers) < 3:
        return sum(numbers)
    half = len(numbers) // 2
    left = pool.submit(sum, numbers[:half])
    return left.result() + sum(numbers[half:])


print([pool.submit(total, list(range(n))).result() for n in (2, 5, 9)])
pool.shutdown()
