# SPDX-License-Identifier: GPL-3.0-or-later
"""A Value is shared, and join() waits for the process."""
# executions: 1
# outcome: 1 x output '7\n'
from multiprocessing import Process, Value


def work(total):
    total.value = 7


if __name__ == "__main__":
    total = Value("i", 0)
    process = Process(target=work, args=(total,))
    process.start()
    process.join()
    print(total.value)
