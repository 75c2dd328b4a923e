# SPDX-License-Identifier: GPL-3.0-or-later
import queue
import threading

links = [queue.Queue(1) for _ in range(4)]


def passes(source, target):
    while (item := source.get()) is not None:
        target.put(item + 1)
    target.put(None)


for pair in zip(links, links[1:]):
    threading.Thread(target=passes, args=pair).start()
threading.Thread(target=lambda: [links[0].put(n) for n in (10, 20, 30, None)]).start()
print(list(iter(links[-1].get, None)))
