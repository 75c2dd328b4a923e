# SPDX-License-Identifier: GPL-3.0-or-later
"""get_lock() from the read to the write."""
# executions: 2
# outcome: 2 x output '2\n'
from multiprocessing import Process, Value


def work(total):
    with total.get_lock():
        total.value += 1


if __name__ == "__main__":
    total = Value("i", 0)
    processes = [Process(target=work, args=(total,)) for _ in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    print(total.value)
