# SPDX-License-Identifier: GPL-3.0-or-later
"""A variable that two functions share is as open as a global one."""
# executions: 4
# outcome: 2 x output '1\n'
# outcome: 2 x output '2\n'
import threading


def count():
    total = 0

    def work():
        nonlocal total
        total += 1

    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(total)


count()
