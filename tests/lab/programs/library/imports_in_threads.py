# SPDX-License-Identifier: GPL-3.0-or-later
import threading

results = []


def works():
    import _second
    import string

    results.append((_second.double(2), string.digits[:3]))


threads = [threading.Thread(target=works) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(results)
