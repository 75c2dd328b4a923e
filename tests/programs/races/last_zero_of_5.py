# SPDX-License-Identifier: GPL-3.0-or-later
"""One walks down to the first zero, while the others count up."""
# executions: 64
# outcome: 64 x output ''
import threading

SIZE = 5
numbers = [0] * (SIZE + 1)


def walk():
    i = SIZE
    while numbers[i] != 0:
        i -= 1


def write(j):
    numbers[j] = numbers[j - 1] + 1


threads = [threading.Thread(target=walk)]
threads += [threading.Thread(target=write, args=(j,)) for j in range(1, SIZE + 1)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
