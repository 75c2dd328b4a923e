# SPDX-License-Identifier: GPL-3.0-or-later
from concurrent.futures import ThreadPoolExecutor, as_completed

with ThreadPoolExecutor(3) as pool:
    futures = {pool.submit(len, word): word for word in ("a", "bb", "ccc")}
    print(sorted((futures[one], one.result()) for one in as_completed(futures)))
