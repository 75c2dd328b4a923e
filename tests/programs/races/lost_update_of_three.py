# SPDX-License-Identifier: GPL-3.0-or-later
"""With three threads more ways lose than keep."""
# executions: 36
# outcome: 12 x output '1\n'
# outcome: 18 x output '2\n'
# outcome: 6 x output '3\n'
import threading

total = 0


def work():
    global total
    total += 1


threads = [threading.Thread(target=work) for i in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(total)
