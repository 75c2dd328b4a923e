# SPDX-License-Identifier: GPL-3.0-or-later
import threading

from blocked import until_blocked

guard = threading.RLock()


def work():
    with guard:
        pass


worker = threading.Thread(target=work, name="A")
with guard:
    with guard:
        worker.start()
        until_blocked(worker)
worker.join()
