# SPDX-License-Identifier: GPL-3.0-or-later
import threading


class Own(threading.local):
    def __init__(self, start):
        self.items = [start]


own = Own(7)
lengths = []


def adds(count):
    own.items.extend(range(count))
    lengths.append(len(own.items))


threads = [threading.Thread(target=adds, args=(n,)) for n in (1, 2, 3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(lengths), own.items)
