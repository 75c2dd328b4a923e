# SPDX-License-Identifier: GPL-3.0-or-later
"""Two of three are inside at once, in any order."""
# executions: 54
# outcome: 54 x output ''
import threading

permits = threading.Semaphore(2)


def work():
    with permits:
        pass


threads = [threading.Thread(target=work) for i in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
