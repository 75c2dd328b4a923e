# SPDX-License-Identifier: GPL-3.0-or-later
# arguments: fork | spawn
import multiprocessing
import sys


def walks(meet, count):
    for _ in range(2):
        with count.get_lock():
            count.value += 1
        meet.wait()


if __name__ == "__main__":
    context = multiprocessing.get_context(sys.argv[1])
    meet, count = context.Barrier(2), context.Value("i", 0)
    child = context.Process(target=walks, args=(meet, count))
    child.start()
    walks(meet, count)
    child.join()
    print(count.value, meet.parties, meet.broken)
