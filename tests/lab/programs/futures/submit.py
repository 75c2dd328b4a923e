# SPDX-License-Identifier: GPL-3.0-or-later
from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(max_workers=2) as pool:
    futures = [pool.submit(divmod, 17, n) for n in (3, 5)]
    print([future.result() for future in futures], [future.done() for future in futures])
