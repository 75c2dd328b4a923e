# SPDX-License-Identifier: GPL-3.0-or-later
import threading

import _second

guard = threading.Lock()


def adds():
    for _ in range(3):
        with guard:
            _second.made += 1


threads = [threading.Thread(target=adds) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(_second.made, _second.look())
