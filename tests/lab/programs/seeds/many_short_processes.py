# SPDX-License-Identifier: GPL-3.0-or-later
"""Three hundred processes, two at a time: those that have ended make room for others."""
import multiprocessing

if __name__ == "__main__":
    context = multiprocessing.get_context("fork")
    done = context.Value("i", 0)

    def adds():
        with done.get_lock():
            done.value += 1

    for _ in range(150):
        children = [context.Process(target=adds) for _ in range(2)]
        for child in children:
            child.start()
        for child in children:
            child.join()
    print(done.value)
