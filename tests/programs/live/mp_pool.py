# SPDX-License-Identifier: GPL-3.0-or-later
"""Pools of processes and of threads: single calls, chunks of a map, results one by one."""
import multiprocessing as mp
import sys
from multiprocessing.pool import ThreadPool


def cook(dish):
    if dish == "stone":
        raise ValueError("not to be cooked")
    return dish.upper()


def run(pool):
    print(pool.apply(cook, ("rice",)), pool.map(cook, ["a", "b", "c"], chunksize=2))
    print(list(pool.imap(cook, ["d", "e"])), sorted(pool.imap_unordered(cook, iter("fg"))))
    order = pool.apply_async(cook, ("stone",))
    try:
        order.get()
    except ValueError as error:
        print(error)
    print(pool.map(cook, []), pool.starmap(cook, [("h",)]))


if __name__ == "__main__":
    mp.set_start_method(sys.argv[1])
    with mp.Pool(1) as pool:
        run(pool)
        pool.close()
        pool.join()
    threads = ThreadPool(1)
    run(threads)
    threads.close()
    threads.join()
    print(pool, threads)
