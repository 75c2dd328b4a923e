# SPDX-License-Identifier: GPL-3.0-or-later
import threading


def run(workers):
    total = 0
    guard = threading.Lock()

    def adds(amount):
        nonlocal total
        with guard:
            total += amount

    threads = [threading.Thread(target=adds, args=(n,)) for n in range(workers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return total


print(run(5), run(3))
