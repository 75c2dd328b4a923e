# SPDX-License-Identifier: GPL-3.0-or-later
"""A child crashes."""
import ctypes
import multiprocessing


def crashes():
    ctypes.string_at(0)


child = multiprocessing.get_context("fork").Process(target=crashes)
child.start()
child.join()
print(child.exitcode)
