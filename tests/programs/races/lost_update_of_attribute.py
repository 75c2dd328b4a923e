# SPDX-License-Identifier: GPL-3.0-or-later
"""Two read the same number, and one of the two additions is lost."""
# executions: 4
# outcome: 2 x output '1\n'
# outcome: 2 x output '2\n'
import threading

class Box:
    total = 0


box = Box()
box.total = 0


def work():
    box.total += 1


threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(box.total)
