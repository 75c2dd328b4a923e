# SPDX-License-Identifier: GPL-3.0-or-later
import threading


class Mailbox:
    def __init__(self):
        self._changed = threading.Condition()
        self._mail = []

    def post(self, item):
        with self._changed:
            self._mail.append(item)
            self._changed.notify()

    def take(self):
        with self._changed:
            while not self._mail:
                self._changed.wait()
            return self._mail.pop(0)


box = Mailbox()
answers = Mailbox()
clerk = threading.Thread(target=lambda: answers.post(sum(box.take() for _ in range(4))))
clerk.start()
for number in range(4):
    box.post(number)
print(answers.take())
clerk.join()
