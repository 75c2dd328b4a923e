# SPDX-License-Identifier: GPL-3.0-or-later
import threading
import time

order = []


def sleeps(number):
    time.sleep(number / 10)
    order.append(number)


threads = [threading.Thread(target=sleeps, args=(n,)) for n in (4, 1, 3, 2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(order)
