# SPDX-License-Identifier: GPL-3.0-or-later
"""Pools of processes and threads, and a function of the library that is sent to them."""
import concurrent.futures
import multiprocessing
import time

if __name__ == "__main__":
    fork = multiprocessing.get_context("fork")
    pool = fork.Pool(2, initializer=fork.Barrier(2).wait)  # both begin before one works
    print(pool.map(time.sleep, [0, 0]))
    pool.close()  # leaving a `with` would kill them, perhaps in the middle of a record
    pool.join()
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        print(list(pool.map(abs, [-1, -2])))
