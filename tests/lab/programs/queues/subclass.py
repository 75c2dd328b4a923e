# SPDX-License-Identifier: GPL-3.0-or-later
import queue
import threading


class Latest(queue.Queue):
    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        self.queue[:] = [item]

    def _get(self):
        return self.queue.pop()


latest = Latest()
threads = [threading.Thread(target=latest.put, args=("same",)) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(latest.qsize(), latest.get(), latest.empty())
