# SPDX-License-Identifier: GPL-3.0-or-later
"""The child may not end before the pipe has taken what it put, and nobody reads. It never ends."""

import multiprocessing


def work(results):
    results.put("x" * 1_000_000)


if __name__ == "__main__":
    results = multiprocessing.Queue()
    worker = multiprocessing.Process(target=work, args=(results,), name="A")
    worker.start()
    worker.join()
    print(len(results.get()))
