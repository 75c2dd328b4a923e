# SPDX-License-Identifier: GPL-3.0-or-later
"""The fewest that can be left of four additions is two."""
# executions: 34
# outcome: 12 x output '2\n'
# outcome: 16 x output '3\n'
# outcome: 6 x output '4\n'
import threading

total = 0


def work():
    global total
    for _ in range(2):
        total += 1


threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(total)
