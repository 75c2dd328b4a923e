# SPDX-License-Identifier: GPL-3.0-or-later
"""The thread dies, and the program ends as if all were well."""

import threading


def work():
    raise ValueError("no seats")


worker = threading.Thread(target=work, name="A")
worker.start()
worker.join()
print("all is well")
