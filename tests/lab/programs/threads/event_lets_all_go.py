# SPDX-License-Identifier: GPL-3.0-or-later
import threading

go = threading.Event()
ran = []


def waits(number):
    ran.append((number, go.wait()))


threads = [threading.Thread(target=waits, args=(n,)) for n in range(4)]
for thread in threads:
    thread.start()
print(go.is_set(), ran)
go.set()
for thread in threads:
    thread.join()
print(sorted(ran), go.is_set())
