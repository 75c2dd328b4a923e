# SPDX-License-Identifier: GPL-3.0-or-later
import threading

guard = threading.RLock()


def work():
    try:
        guard.release()
    except RuntimeError as error:
        print(error)


with guard:
    worker = threading.Thread(target=work, name="A")
    worker.start()
    worker.join()
