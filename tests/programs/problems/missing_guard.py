# SPDX-License-Identifier: GPL-3.0-or-later
"""A spawned process imports the program, which would start processes again."""

import multiprocessing

context = multiprocessing.get_context("spawn")


def work():
    print("works")


worker = context.Process(target=work, name="A")
worker.start()
worker.join()
