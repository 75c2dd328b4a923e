# SPDX-License-Identifier: GPL-3.0-or-later
"""Waits for a list to be filled, by its length."""
import threading

found = []


def waits():
    while len(found) == 0:
        pass
    print(found.pop())


waiting = threading.Thread(target=waits)
waiting.start()
found.append("it")
waiting.join()
