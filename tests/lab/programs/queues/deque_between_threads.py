# SPDX-License-Identifier: GPL-3.0-or-later
import collections
import threading

items = collections.deque(maxlen=3)
threads = [threading.Thread(target=items.append, args=(1,)) for _ in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(items, sum(items), items.maxlen)
