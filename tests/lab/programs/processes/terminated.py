# SPDX-License-Identifier: GPL-3.0-or-later
import multiprocessing
import threading

context = multiprocessing.get_context("fork")
for act in ("terminate", "kill"):
    child = context.Process(target=threading.Event().wait)
    child.start()
    getattr(child, act)()
    child.join()
    print(act, child.exitcode, child.is_alive())
