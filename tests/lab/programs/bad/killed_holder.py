# SPDX-License-Identifier: GPL-3.0-or-later
"""A child is killed while it holds a lock that its parent wants."""
import multiprocessing
import os
import signal

lock = multiprocessing.get_context("fork").Lock()


def dies():
    lock.acquire()
    os.kill(os.getpid(), signal.SIGKILL)


child = multiprocessing.get_context("fork").Process(target=dies)
child.start()
child.join()
lock.acquire()
