# SPDX-License-Identifier: GPL-3.0-or-later
import threading


def fails(n):
    return 10 // n


def runs():
    fails(0)


thread = threading.Thread(target=runs, name="failing")
thread.start()
thread.join()
print("goes on")
