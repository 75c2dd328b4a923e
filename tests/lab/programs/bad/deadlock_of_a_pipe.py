# SPDX-License-Identifier: GPL-3.0-or-later
"""Each of two processes receives first."""
import multiprocessing

context = multiprocessing.get_context("fork")
here, there = context.Pipe()


def answers():
    there.send(there.recv())


context.Process(target=answers).start()
print(here.recv())
