# SPDX-License-Identifier: GPL-3.0-or-later
import threading

lock = threading.Lock()
full, empty = threading.Condition(lock), threading.Condition(lock)
box = []


def fills():
    for number in range(4):
        with empty:
            while box:
                empty.wait()
            box.append(number)
            full.notify()


thread = threading.Thread(target=fills)
thread.start()
for _ in range(4):
    with full:
        while not box:
            full.wait()
        print(box.pop())
        empty.notify()
thread.join()
