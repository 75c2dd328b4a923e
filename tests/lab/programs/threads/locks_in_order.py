# SPDX-License-Identifier: GPL-3.0-or-later
import threading

locks = [threading.Lock() for _ in range(3)]
done = []


def takes(number):
    with locks[0], locks[1]:
        with locks[2]:
            done.append(number)


threads = [threading.Thread(target=takes, args=(n,)) for n in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(done))
