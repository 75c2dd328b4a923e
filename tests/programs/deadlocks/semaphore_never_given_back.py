# SPDX-License-Identifier: GPL-3.0-or-later
"""Two permits, and three who keep theirs."""
# executions: 6
# outcome: 6 x deadlock ''
import threading

permits = threading.Semaphore(2)


def work():
    permits.acquire()


threads = [threading.Thread(target=work) for i in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print('served')
