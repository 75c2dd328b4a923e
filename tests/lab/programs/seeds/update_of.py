# SPDX-License-Identifier: GPL-3.0-or-later
# arguments: global | attribute | item | cell | item_attribute | attribute_item | call_attribute
"""Two threads add to one place, each in one statement."""
import sys
import threading


class Box:
    n = v = 0

    def get(self):
        return self.inner


def of_a_global():
    global counter
    counter += 1


def of_an_attribute():
    box.n += 1


def of_an_item():
    items["k"] += 1


def of_an_attribute_of_an_item():
    boxes["k"].n += 1


def of_an_attribute_of_an_item_of_an_attribute():
    box.a[0].v += 1


def of_an_attribute_of_what_a_call_gives():
    box.get().n += 1


def cell():
    mine = 0

    def adds():
        nonlocal mine
        mine += 1

    return adds, lambda: mine


counter, box, items, boxes = 0, Box(), {"k": 0}, {"k": Box()}
box.a, box.inner = [Box()], Box()
of_a_cell, cell_now = cell()
adds, now = {
    "global": (of_a_global, lambda: counter),
    "attribute": (of_an_attribute, lambda: box.n),
    "item": (of_an_item, lambda: items["k"]),
    "cell": (of_a_cell, cell_now),
    "item_attribute": (of_an_attribute_of_an_item, lambda: boxes["k"].n),
    "attribute_item": (of_an_attribute_of_an_item_of_an_attribute, lambda: box.a[0].v),
    "call_attribute": (of_an_attribute_of_what_a_call_gives, lambda: box.inner.n),
}[sys.argv[1]]
threads = [threading.Thread(target=adds) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(now())
