# SPDX-License-Identifier: GPL-3.0-or-later
"""as_completed() gives what is done first."""
# outcome: output '[0, 1]\n'
# outcome: output '[1, 0]\n'
from concurrent.futures import ThreadPoolExecutor, as_completed

with ThreadPoolExecutor(2) as pool:
    futures = [pool.submit(abs, i) for i in range(2)]
    print([future.result() for future in as_completed(futures)])
