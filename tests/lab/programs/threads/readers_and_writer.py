# SPDX-License-Identifier: GPL-3.0-or-later
import threading


class Shared:
    def __init__(self):
        self.readers = 0
        self.guard = threading.Lock()
        self.room = threading.Lock()
        self.value = 0

    def read(self):
        with self.guard:
            self.readers += 1
            if self.readers == 1:
                self.room.acquire()
        value = self.value
        with self.guard:
            self.readers -= 1
            if self.readers == 0:
                self.room.release()
        return value

    def write(self):
        with self.room:
            self.value += 1


shared = Shared()
threads = [threading.Thread(target=act) for act in [shared.read, shared.write] * 3]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(shared.value, shared.readers)
