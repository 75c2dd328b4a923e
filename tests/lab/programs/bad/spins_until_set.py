# SPDX-License-Identifier: GPL-3.0-or-later
"""Waits for a variable without any object: who sets it gets its turn all the same."""
import threading

ready = False


def waits():
    while not ready:
        pass
    print("seen")


waiting = threading.Thread(target=waits)
waiting.start()
ready = True
waiting.join()
