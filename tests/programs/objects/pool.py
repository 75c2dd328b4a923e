# SPDX-License-Identifier: GPL-3.0-or-later
import multiprocessing
import sys

def double(number):
    return 2 * number

if __name__ == "__main__":
    multiprocessing.set_start_method(sys.argv[1])
    with multiprocessing.Pool(2) as pool:
        print(pool.apply(double, (21,)))
        pool.close()
        pool.join()
