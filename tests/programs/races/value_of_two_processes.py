# SPDX-License-Identifier: GPL-3.0-or-later
"""A Value's reading and its writing are guarded each, not both."""
# executions: 6
# outcome: 4 x output '1\n'
# outcome: 2 x output '2\n'
from multiprocessing import Process, Value


def work(total):
    total.value += 1


if __name__ == "__main__":
    total = Value("i", 0)
    processes = [Process(target=work, args=(total,)) for _ in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    print(total.value)
