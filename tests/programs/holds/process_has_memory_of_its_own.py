# SPDX-License-Identifier: GPL-3.0-or-later
"""What a process changes is its own copy."""
# executions: 1
# outcome: 1 x output '0\n'
from multiprocessing import Process

total = 0


def work():
    global total
    total += 1


if __name__ == "__main__":
    process = Process(target=work)
    process.start()
    process.join()
    print(total)
