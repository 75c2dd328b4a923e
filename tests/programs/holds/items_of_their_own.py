# SPDX-License-Identifier: GPL-3.0-or-later
"""Each thread writes to an item of its own: no two of them meet."""
# executions: 1
# outcome: 1 x output '[0, 1, 4]\n'
import threading

squares = [None] * 3


def work(i):
    squares[i] = i * i


threads = [threading.Thread(target=work, args=(i,)) for i in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(squares)
