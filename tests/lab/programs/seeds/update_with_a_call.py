# SPDX-License-Identifier: GPL-3.0-or-later
# arguments: python | builtin
"""Two threads add to a variable, with a call between reading and writing it."""
import sys
import threading


def same(value):
    return value


def adds():
    global counter
    mine = call(counter)
    counter = mine + 1


counter = 0
call = same if sys.argv[1] == "python" else int
threads = [threading.Thread(target=adds) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter)
