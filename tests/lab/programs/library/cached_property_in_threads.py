# SPDX-License-Identifier: GPL-3.0-or-later
import functools
import threading


class Slow:
    made = 0

    @functools.cached_property
    def value(self):
        Slow.made += 1
        return 42


slow = Slow()
values = []
threads = [threading.Thread(target=lambda: values.append(slow.value)) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(values, slow.value)
