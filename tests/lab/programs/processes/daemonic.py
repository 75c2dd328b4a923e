# SPDX-License-Identifier: GPL-3.0-or-later
import multiprocessing
import threading

context = multiprocessing.get_context("fork")


def starts():
    try:
        context.Process(target=print).start()
    except AssertionError as error:
        print(error, flush=True)


child = context.Process(target=starts, daemon=True)
child.start()
child.join()
context.Process(target=threading.Event().wait, daemon=True).start()
print(len(multiprocessing.active_children()))
