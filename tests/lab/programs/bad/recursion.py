# SPDX-License-Identifier: GPL-3.0-or-later
"""Calls itself until Python has had enough, in a thread."""
import threading

depth = 0


def deeper():
    global depth
    depth += 1
    deeper()


def falls():
    try:
        deeper()
    except RecursionError:
        print("enough")


thread = threading.Thread(target=falls)
thread.start()
thread.join()
print(depth > 100)
