# SPDX-License-Identifier: GPL-3.0-or-later
"""Two threads add to a variable and to an attribute, without a call in between."""
import threading


class Box:
    n = 0


def adds():
    global counter
    for _ in range(2):
        counter += 1
        box.n += 1
        mine = counter_too[0]
        counter_too[0] = mine + 1


counter, counter_too, box = 0, [0], Box()
threads = [threading.Thread(target=adds) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter, box.n, counter_too[0])
