# SPDX-License-Identifier: GPL-3.0-or-later
from concurrent.futures import ProcessPoolExecutor


def double(number):
    return 2 * number


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=2) as pool:
        print(pool.submit(double, 21).result())
