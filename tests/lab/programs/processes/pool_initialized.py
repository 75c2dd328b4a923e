# SPDX-License-Identifier: GPL-3.0-or-later
import multiprocessing

word = None


def prepare(given):
    global word
    word = given


def tell(number):
    return f"{word}{number}"


if __name__ == "__main__":
    with multiprocessing.get_context("fork").Pool(2, prepare, ("w",), maxtasksperchild=2) as pool:
        print(pool.map(tell, range(6), chunksize=1))
