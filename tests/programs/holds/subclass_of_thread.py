# SPDX-License-Identifier: GPL-3.0-or-later
"""What run() keeps in the thread is read after join()."""
# executions: 1
# outcome: 1 x output '[3, 7]\n'
import threading


class Adder(threading.Thread):
    def __init__(self, numbers):
        super().__init__()
        self.numbers = numbers
        self.result = None

    def run(self):
        self.result = sum(self.numbers)


adders = [Adder([1, 2]), Adder([3, 4])]
for adder in adders:
    adder.start()
for adder in adders:
    adder.join()
print([adder.result for adder in adders])
