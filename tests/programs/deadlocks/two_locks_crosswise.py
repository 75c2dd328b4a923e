# SPDX-License-Identifier: GPL-3.0-or-later
"""Each holds what the other one waits for."""
# executions: 3
# outcome: 2 x output 'done\n'
# outcome: 1 x deadlock ''
import threading

a, b = threading.Lock(), threading.Lock()


def work(first, second):
    with first:
        with second:
            pass


threads = [threading.Thread(target=work, args=pair) for pair in ((a, b), (b, a))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("done")
