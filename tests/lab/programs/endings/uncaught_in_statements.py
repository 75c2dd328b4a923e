# SPDX-License-Identifier: GPL-3.0-or-later
# arguments: augmented | item | attribute | delete | unpack | loop | with | assert | global
import sys

items, table, total = [1], {}, 0


def run(how):
    global total
    if how == "augmented":
        table["x"] += 1
    elif how == "item":
        items[3] = 0
    elif how == "attribute":
        total.x = 1
    elif how == "delete":
        del items[4]
    elif how == "unpack":
        a, b = items
    elif how == "loop":
        for item in total:
            pass
    elif how == "with":
        with items:
            pass
    elif how == "assert":
        assert len(items) == 2, (
            "two were wanted")
    else:
        total += "text"


run(sys.argv[1])
