# SPDX-License-Identifier: GPL-3.0-or-later
"""Two can keep each other out with variables alone (Peterson, 1981)."""
# executions: 12
# outcome: 12 x output '2\n'
import threading

wants = [False, False]
turn = 0
total = 0


def work(me):
    global turn, total
    other = 1 - me
    wants[me] = True
    turn = other
    while wants[other] and turn == other:
        pass
    total += 1
    wants[me] = False


threads = [threading.Thread(target=work, args=(i,)) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(total)
