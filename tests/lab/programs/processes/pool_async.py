# SPDX-License-Identifier: GPL-3.0-or-later
import multiprocessing


def fails(number):
    return 10 // number


if __name__ == "__main__":
    with multiprocessing.get_context("fork").Pool(2) as pool:
        good, bad = pool.apply_async(fails, (5,)), pool.apply_async(fails, (0,))
        print(good.get(timeout=60), good.successful())
        try:
            bad.get()
        except ZeroDivisionError as error:
            print(error)
        print(pool.starmap(pow, [(2, 3), (3, 2)]))
        seen = []
        pool.map_async(abs, [-1, -2], callback=seen.extend).wait()
        pool.close()
        pool.join()
        print(seen)
