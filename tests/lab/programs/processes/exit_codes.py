# SPDX-License-Identifier: GPL-3.0-or-later
# arguments: fork | spawn
import multiprocessing
import os
import sys


def leaves(how):
    if how == "exit":
        sys.exit(3)
    if how == "os":
        os._exit(4)


if __name__ == "__main__":
    context = multiprocessing.get_context(sys.argv[1])
    for how in ("exit", "os", "returns"):
        child = context.Process(target=leaves, args=(how,))
        child.start()
        child.join()
        print(how, child.exitcode)
