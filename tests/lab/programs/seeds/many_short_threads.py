# SPDX-License-Identifier: GPL-3.0-or-later
"""Two thousand threads, ten at a time: those that have ended make room for others."""
import threading

done = []


def adds():
    done.append(1)


for _ in range(200):
    threads = [threading.Thread(target=adds) for _ in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
print(len(done))
