# SPDX-License-Identifier: GPL-3.0-or-later
"""Processes share the screen."""
# executions: 2
# outcome: 1 x output '0\n1\n'
# outcome: 1 x output '1\n0\n'
from multiprocessing import Process

if __name__ == "__main__":
    processes = [Process(target=print, args=(i,)) for i in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
