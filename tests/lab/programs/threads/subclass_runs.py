# SPDX-License-Identifier: GPL-3.0-or-later
import threading


class Adds(threading.Thread):
    def __init__(self, numbers):
        super().__init__(name="adds")
        self.numbers = numbers
        self.total = None

    def run(self):
        self.total = sum(self.numbers)


threads = [Adds(range(n)) for n in (3, 4, 5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print([thread.total for thread in threads])
