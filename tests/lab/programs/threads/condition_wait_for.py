# SPDX-License-Identifier: GPL-3.0-or-later
import threading

items = []
filled = threading.Condition()


def takes():
    with filled:
        print(filled.wait_for(lambda: len(items) >= 3), items)


thread = threading.Thread(target=takes)
thread.start()
for number in range(3):
    with filled:
        items.append(number)
        filled.notify()
thread.join()
