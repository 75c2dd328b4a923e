# SPDX-License-Identifier: GPL-3.0-or-later
# arguments: fork | spawn
import multiprocessing
import sys


def answers(end, other):
    other.close()
    while True:
        try:
            end.send(len(end.recv()))
        except EOFError:
            break
    end.close()


if __name__ == "__main__":
    context = multiprocessing.get_context(sys.argv[1])
    here, there = context.Pipe()
    child = context.Process(target=answers, args=(there, here))
    child.start()
    there.close()
    for word in ("one", "three"):
        here.send(word)
        print(here.recv(), here.poll())
    here.close()
    child.join()
    print(child.exitcode)
