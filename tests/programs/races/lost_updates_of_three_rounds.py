# SPDX-License-Identifier: GPL-3.0-or-later
"""Two is possible still, in 2 of 328 orders."""
# executions: 328
# outcome: 2 x output '2\n'
# outcome: 82 x output '3\n'
# outcome: 134 x output '4\n'
# outcome: 90 x output '5\n'
# outcome: 20 x output '6\n'
import threading

total = 0


def work():
    global total
    for _ in range(3):
        total += 1


threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(total)
