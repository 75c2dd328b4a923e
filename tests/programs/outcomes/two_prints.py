# SPDX-License-Identifier: GPL-3.0-or-later
"""Two lines, in either order."""
# executions: 2
# outcome: 1 x output '0\n1\n'
# outcome: 1 x output '1\n0\n'
import threading




def work(i):
    print(i)


threads = [threading.Thread(target=work, args=(i,)) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
