# SPDX-License-Identifier: GPL-3.0-or-later
"""Ana and Bruno each hold a fork and wait for the other's. It never ends."""

import threading

left = threading.Lock()
right = threading.Lock()
both = threading.Barrier(2)


def eat(first, second):
    with first:
        both.wait()
        with second:
            print("eats")


diners = [threading.Thread(target=eat, args=(left, right), name="Ana"),
          threading.Thread(target=eat, args=(right, left), name="Bruno")]
for diner in diners:
    diner.start()
for diner in diners:
    diner.join()
