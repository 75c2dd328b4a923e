# SPDX-License-Identifier: GPL-3.0-or-later
import threading

from blocked import until_blocked

start = threading.Barrier(2)


def work():
    start.wait()


worker = threading.Thread(target=work, name="A")
worker.start()
until_blocked(worker)
start.wait()
worker.join()
