# SPDX-License-Identifier: GPL-3.0-or-later
"""A thread may start one of its own, and wait for it."""
# executions: 1
# outcome: 1 x output "['inner', 'outer']\n"
import threading

order = []


def inner():
    order.append("inner")


def outer():
    thread = threading.Thread(target=inner)
    thread.start()
    thread.join()
    order.append("outer")


thread = threading.Thread(target=outer)
thread.start()
thread.join()
print(order)
