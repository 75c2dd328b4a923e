# SPDX-License-Identifier: GPL-3.0-or-later
"""After both have put, the last one comes first."""
# executions: 2
# outcome: 1 x output '0 1\n'
# outcome: 1 x output '1 0\n'
import queue
import threading

pile = queue.LifoQueue()
threads = [threading.Thread(target=pile.put, args=(i,)) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(pile.get(), pile.get())
