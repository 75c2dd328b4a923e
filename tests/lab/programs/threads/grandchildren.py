# SPDX-License-Identifier: GPL-3.0-or-later
import threading

found = []


def grows(depth):
    found.append(depth)
    if depth < 3:
        children = [threading.Thread(target=grows, args=(depth + 1,)) for _ in range(2)]
        for child in children:
            child.start()
        for child in children:
            child.join()


grows(0)
print(sorted(found))
