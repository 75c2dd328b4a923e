# SPDX-License-Identifier: GPL-3.0-or-later
"""A thread never does anything that another one could notice."""
import threading


def turns():
    number = 0
    while True:
        number = number * 3 % 7


threading.Thread(target=turns).start()
print("started", flush=True)
