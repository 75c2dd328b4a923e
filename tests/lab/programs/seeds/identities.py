# SPDX-License-Identifier: GPL-3.0-or-later
"""What threads call themselves: the same whatever the order, and never that of one which ended."""
import threading

seen = []


def tells():
    seen.append(threading.get_ident())


for _ in range(20):
    threads = [threading.Thread(target=tells) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
born = sorted(seen)
print(len(set(seen)), {second - first for first, second in zip(born, born[1:])})
