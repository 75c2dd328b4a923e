# SPDX-License-Identifier: GPL-3.0-or-later
import threading

from blocked import until_blocked

go = threading.Event()


def work():
    go.wait()
    go.wait()


worker = threading.Thread(target=work, name="A")
worker.start()
until_blocked(worker)
go.set()
worker.join()
go.clear()
print(go.wait(timeout=0.001))
