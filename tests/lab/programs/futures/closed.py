# SPDX-License-Identifier: GPL-3.0-or-later
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(1)
future = pool.submit(sorted, [3, 1, 2])
pool.shutdown()
print(future.result())
try:
    pool.submit(print)
except RuntimeError as error:
    print(error)
