# SPDX-License-Identifier: GPL-3.0-or-later
"""Two processes, each with what the other one wants."""
import multiprocessing

context = multiprocessing.get_context("fork")
one, other, both = context.Lock(), context.Lock(), context.Barrier(2)


def takes(first, second):
    with first:
        both.wait()
        with second:
            pass


children = [context.Process(target=takes, args=pair) for pair in ((one, other), (other, one))]
for child in children:
    child.start()
for child in children:
    child.join()
