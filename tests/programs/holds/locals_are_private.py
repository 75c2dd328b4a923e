# SPDX-License-Identifier: GPL-3.0-or-later
"""What a function keeps in its own variables no other thread can reach."""
# executions: 1
# outcome: 1 x output 'done\n'
import threading




def work():
    count = 0
    for _ in range(3):
        count += 1


threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print('done')
