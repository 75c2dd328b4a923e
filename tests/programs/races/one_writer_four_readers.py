# SPDX-License-Identifier: GPL-3.0-or-later
"""Each reader sees it before or after: two to the power of four orders."""
# executions: 16
# outcome: 16 x output ''
import threading

x = 0


def write():
    global x
    x = 1


def read():
    return x


threads = [threading.Thread(target=write)] + [threading.Thread(target=read) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
