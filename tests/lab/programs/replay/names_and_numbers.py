# SPDX-License-Identifier: GPL-3.0-or-later
import threading

seen = set()


class Thing:
    pass


def makes():
    things = [Thing() for _ in range(3)]
    seen.update(hash(thing) for thing in things)
    print([hex(id(thing)) for thing in things], hash("text"), threading.get_ident())


threads = [threading.Thread(target=makes) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(list(seen), {"b", "a", "c"})
