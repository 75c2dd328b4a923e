# SPDX-License-Identifier: GPL-3.0-or-later
"""result() waits for the job."""
# outcome: output '32\n'
from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(1) as pool:
    future = pool.submit(pow, 2, 5)
    print(future.result())
