# SPDX-License-Identifier: GPL-3.0-or-later
"""Processes deadlock as threads do."""
# executions: 3
# outcome: 2 x output 'done\n'
# outcome: 1 x deadlock ''
from multiprocessing import Lock, Process


def work(first, second):
    with first:
        with second:
            pass


if __name__ == "__main__":
    a, b = Lock(), Lock()
    processes = [Process(target=work, args=pair) for pair in ((a, b), (b, a))]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    print("done")
