# SPDX-License-Identifier: GPL-3.0-or-later
"""The larger one can be overwritten by the smaller one."""
# executions: 4
# outcome: 1 x output '1\n'
# outcome: 3 x output '2\n'
import threading

best = 0


def work(value):
    global best
    if value > best:
        best = value


threads = [threading.Thread(target=work, args=(i + 1,)) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(best)
