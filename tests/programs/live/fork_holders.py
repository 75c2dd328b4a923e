# SPDX-License-Identifier: GPL-3.0-or-later
"""A lock in threads of two processes: each process has its own copy of it."""
import os
import threading

guard = threading.Lock()


def work():
    for _ in range(500):
        with guard:
            pass


def run():
    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


child = os.fork()
run()
if child == 0:
    os._exit(7)
print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
