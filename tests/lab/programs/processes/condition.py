# SPDX-License-Identifier: GPL-3.0-or-later
# arguments: fork | spawn
import multiprocessing
import sys


def waits(told, box):
    with told:
        while not box.value:
            told.wait()
        box.value += 1
        told.notify_all()


if __name__ == "__main__":
    context = multiprocessing.get_context(sys.argv[1])
    told, box = context.Condition(), context.Value("i", 0, lock=False)
    child = context.Process(target=waits, args=(told, box))
    child.start()
    with told:
        box.value = 1
        told.notify()
        print(told.wait_for(lambda: box.value == 2), told.wait(0.01))
    child.join()
