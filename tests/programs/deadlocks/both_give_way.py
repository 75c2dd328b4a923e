# SPDX-License-Identifier: GPL-3.0-or-later
"""After you, after you: both look for ever whether the other still wants to."""
# executions: 5
# outcome: 1 x endless ''
# outcome: 4 x output '2\n'
import threading

wants = [False, False]
total = 0


def work(me):
    global total
    wants[me] = True
    while wants[1 - me]:
        pass
    total += 1
    wants[me] = False


threads = [threading.Thread(target=work, args=(i,)) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(total)
