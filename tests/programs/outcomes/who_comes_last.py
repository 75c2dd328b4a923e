# SPDX-License-Identifier: GPL-3.0-or-later
"""Each gets a number at the barrier, and which one is open."""
# executions: 2
# outcome: 1 x output '0\n'
# outcome: 1 x output '1\n'
import threading

meeting = threading.Barrier(2)


def work(i):
    if meeting.wait() == 0:
        print(i)


threads = [threading.Thread(target=work, args=(i,)) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
