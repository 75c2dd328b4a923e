# SPDX-License-Identifier: GPL-3.0-or-later
"""Last in, first out."""
# executions: 1
# outcome: 1 x output '3 2 1\n'
import queue
import threading

pile = queue.LifoQueue()
for item in (1, 2, 3):
    pile.put(item)


def work():
    print(pile.get(), pile.get(), pile.get())


thread = threading.Thread(target=work)
thread.start()
thread.join()
