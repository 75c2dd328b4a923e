# SPDX-License-Identifier: GPL-3.0-or-later
# arguments: fork | spawn
import multiprocessing
import sys


def waits(go, there):
    there.set()
    print(go.wait())


if __name__ == "__main__":
    context = multiprocessing.get_context(sys.argv[1])
    go, there = context.Event(), context.Event()
    child = context.Process(target=waits, args=(go, there))
    child.start()
    there.wait()
    print(go.is_set(), go.wait(0.01))
    sys.stdout.flush()
    go.set()
    child.join()
