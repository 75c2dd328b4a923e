# SPDX-License-Identifier: GPL-3.0-or-later
# arguments: global | attribute | item | closure | item_attribute | attribute_item_attribute | call
"""Two threads add one to the same place, in one line, by any way that Python has to name it."""
import sys
import threading


class Box:
    def __init__(self):
        self.n = 0
        self.v = 0
        self.a = [self]

    def get(self):
        return self


number = 0
box = Box()
items = [0]
boxes = {"k": box}


def adds_to_global():
    global number
    number += 1


def adds_to_attribute():
    box.n += 1


def adds_to_item():
    items[0] += 1


def adds_to_item_attribute():
    boxes["k"].n += 1


def adds_to_attribute_item_attribute():
    box.a[0].v += 1


def adds_to_call():
    box.get().n += 1


def closure():
    mine = 0

    def adds():
        nonlocal mine
        mine += 1

    return adds, lambda: mine


adds_to_closure, read_closure = closure()
adds = globals()["adds_to_" + sys.argv[1]]
threads = [threading.Thread(target=adds) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(max(number, box.n, box.v, items[0], read_closure()))
