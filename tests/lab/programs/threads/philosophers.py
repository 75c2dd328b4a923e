# SPDX-License-Identifier: GPL-3.0-or-later
import threading

forks = [threading.Lock() for _ in range(4)]
eaten = [0] * 4


def dines(seat):
    first, second = sorted((seat, (seat + 1) % 4))
    for _ in range(2):
        with forks[first], forks[second]:
            eaten[seat] += 1


threads = [threading.Thread(target=dines, args=(n,)) for n in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(eaten)
