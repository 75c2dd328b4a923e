# SPDX-License-Identifier: GPL-3.0-or-later
from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(3) as pool:
    print(list(pool.map(lambda n: n * n, range(8))))
    print(list(pool.map(pow, (2, 3), (4, 5))))
