# SPDX-License-Identifier: GPL-3.0-or-later
# arguments: fork | spawn
import multiprocessing
import sys


def greets(name):
    print("hello", name, multiprocessing.current_process().name)


if __name__ == "__main__":
    context = multiprocessing.get_context(sys.argv[1])
    child = context.Process(target=greets, args=("you",), name="greeter")
    child.start()
    child.join()
    print(child.exitcode, child.is_alive(), child.name, child.daemon)
