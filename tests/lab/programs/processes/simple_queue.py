# SPDX-License-Identifier: GPL-3.0-or-later
# arguments: fork | spawn
import multiprocessing
import sys


def sends(words):
    for word in ("x", "y"):
        words.put(word)


if __name__ == "__main__":
    context = multiprocessing.get_context(sys.argv[1])
    words = context.SimpleQueue()
    child = context.Process(target=sends, args=(words,))
    child.start()
    print(words.get(), words.get(), words.empty())
    child.join()
