# SPDX-License-Identifier: GPL-3.0-or-later
"""A daemon that turns for ever does not keep the program."""
import threading


def turns():
    while True:
        pass


threading.Thread(target=turns, daemon=True).start()
print("ends")
