# SPDX-License-Identifier: GPL-3.0-or-later
import threading

count = 0


def each_time():
    global count
    count += 1


meet = threading.Barrier(2, action=each_time)
indices = []


def walks():
    for _ in range(3):
        indices.append(meet.wait())


threads = [threading.Thread(target=walks) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(count, sorted(indices), meet.n_waiting, meet.broken, meet.parties)
