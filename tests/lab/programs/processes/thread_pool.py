# SPDX-License-Identifier: GPL-3.0-or-later
from multiprocessing.pool import ThreadPool

with ThreadPool(3) as pool:
    print(pool.map(str.upper, "abc"), pool.apply(max, (1, 2)))
    print(sorted(pool.imap_unordered(len, ["a", "bb"])))
