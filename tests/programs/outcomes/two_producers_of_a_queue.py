# SPDX-License-Identifier: GPL-3.0-or-later
"""Who puts first is served first."""
# executions: 4
# outcome: 2 x output '0 1\n'
# outcome: 2 x output '1 0\n'
import queue
import threading

line = queue.Queue()
threads = [threading.Thread(target=line.put, args=(i,)) for i in range(2)]
for thread in threads:
    thread.start()
print(line.get(), line.get())
for thread in threads:
    thread.join()
