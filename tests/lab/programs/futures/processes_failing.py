# SPDX-License-Identifier: GPL-3.0-or-later
# arguments: fork | spawn
import multiprocessing
import sys
from concurrent.futures import ProcessPoolExecutor


def fails(word):
    return {"a": 1}[word]


if __name__ == "__main__":
    context = multiprocessing.get_context(sys.argv[1])
    with ProcessPoolExecutor(1, mp_context=context) as pool:
        for word in "ab":
            try:
                print(pool.submit(fails, word).result())
            except KeyError as error:
                print("no", error, type(error.__cause__).__name__)
