# SPDX-License-Identifier: GPL-3.0-or-later
"""The work is done here, by the main thread; the thread has nothing to do."""

import threading


def work():
    print("works in", threading.current_thread().name)


worker = threading.Thread(target=work(), name="A")
worker.start()
worker.join()
