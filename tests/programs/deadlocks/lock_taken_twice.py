# SPDX-License-Identifier: GPL-3.0-or-later
"""A Lock does not know who holds it."""
# executions: 1
# outcome: 1 x deadlock ''
import threading

guard = threading.Lock()


def inner():
    with guard:
        print("inner")


with guard:
    inner()
