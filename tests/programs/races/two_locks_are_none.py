# SPDX-License-Identifier: GPL-3.0-or-later
"""Each has a lock, but not the same one."""
# executions: 4
# outcome: 2 x output '1\n'
# outcome: 2 x output '2\n'
import threading

guards = [threading.Lock(), threading.Lock()]
total = 0


def work(i):
    global total
    with guards[i]:
        total += 1


threads = [threading.Thread(target=work, args=(i,)) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(total)
