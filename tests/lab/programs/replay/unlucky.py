# SPDX-License-Identifier: GPL-3.0-or-later
import threading

stock = {"apples": 1}
sold = []


def buys(name):
    if stock["apples"] > 0:
        stock["apples"] -= 1
        sold.append(name)


threads = [threading.Thread(target=buys, args=(n,)) for n in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(stock, sold)
