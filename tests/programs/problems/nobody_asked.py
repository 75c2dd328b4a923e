# SPDX-License-Identifier: GPL-3.0-or-later
"""The job raises, and nobody asks for its result."""

from concurrent.futures import ThreadPoolExecutor


def work():
    raise ValueError("no seats")


with ThreadPoolExecutor(max_workers=1) as pool:
    pool.submit(work)
print("all is well")
