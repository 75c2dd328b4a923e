# SPDX-License-Identifier: GPL-3.0-or-later
import multiprocessing

context = multiprocessing.get_context("fork")


def parent(results):
    child = context.Process(target=results.put, args=("from below",))
    child.start()
    child.join()
    results.put(child.exitcode)


results = context.Queue()
middle = context.Process(target=parent, args=(results,))
middle.start()
print(results.get(), results.get())
middle.join()
