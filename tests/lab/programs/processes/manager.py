# SPDX-License-Identifier: GPL-3.0-or-later
# arguments: fork | spawn
import multiprocessing
import sys


def adds(notes, table, number):
    notes.append(number)
    table[number] = number * 2


if __name__ == "__main__":
    context = multiprocessing.get_context(sys.argv[1])
    with context.Manager() as manager:
        notes, table = manager.list(), manager.dict(start=0)
        children = [context.Process(target=adds, args=(notes, table, n)) for n in range(2)]
        for child in children:
            child.start()
        for child in children:
            child.join()
        print(sorted(notes), sorted(map(str, table.items())))
