# SPDX-License-Identifier: GPL-3.0-or-later
"""No __main__ guard: the child that imports this program would start one of its own."""
import multiprocessing as mp
import sys


def work():
    pass


mp.set_start_method("spawn", force=True)
child = mp.Process(target=work)
child.start()
child.join()
print(child.exitcode)
