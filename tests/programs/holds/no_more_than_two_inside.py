# SPDX-License-Identifier: GPL-3.0-or-later
"""A semaphore of two lets two in, and no third one."""
# executions: 26
# outcome: 26 x output 'True\n'
import threading

room = threading.Semaphore(2)
guard = threading.Lock()
inside = most = 0


def work():
    global inside, most
    with room:
        with guard:
            inside += 1
            most = max(most, inside)
        with guard:
            inside -= 1


threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(most <= 2)
