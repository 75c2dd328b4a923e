# SPDX-License-Identifier: GPL-3.0-or-later
import threading


class Lazy:
    _one = None
    _guard = threading.Lock()

    @classmethod
    def get(cls):
        if cls._one is None:
            with cls._guard:
                if cls._one is None:
                    print("made")
                    cls._one = cls()
        return cls._one


found = []
threads = [threading.Thread(target=lambda: found.append(Lazy.get())) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(found), len({id(one) for one in found}))
