# SPDX-License-Identifier: GPL-3.0-or-later
"""A child ends at once, in the midst of what it shares."""
import multiprocessing
import os

if __name__ == "__main__":
    context = multiprocessing.get_context("fork")
    child = context.Process(target=os._exit, args=(9,))
    child.start()
    child.join()
    print(child.exitcode)
