# SPDX-License-Identifier: GPL-3.0-or-later
import threading

stages = [threading.Event() for _ in range(5)]


def stage(number):
    stages[number].wait()
    print("stage", number)
    if number + 1 < len(stages):
        stages[number + 1].set()


threads = [threading.Thread(target=stage, args=(n,)) for n in reversed(range(5))]
for thread in threads:
    thread.start()
stages[0].set()
for thread in threads:
    thread.join()
