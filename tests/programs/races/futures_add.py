# SPDX-License-Identifier: GPL-3.0-or-later
"""Jobs of a pool are threads like any other."""
# outcome: output '1\n'
# outcome: output '2\n'
from concurrent.futures import ThreadPoolExecutor

total = 0


def work():
    global total
    total += 1


with ThreadPoolExecutor(2) as pool:
    pool.submit(work)
    pool.submit(work)
print(total)
