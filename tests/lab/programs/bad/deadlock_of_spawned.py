# SPDX-License-Identifier: GPL-3.0-or-later
"""A child of its own Python waits for what never comes."""
import multiprocessing

if __name__ == "__main__":
    context = multiprocessing.get_context("spawn")
    queue = context.Queue()
    child = context.Process(target=queue.get)
    child.start()
    child.join()
