# SPDX-License-Identifier: GPL-3.0-or-later
import queue
import threading

from blocked import until_blocked

words = queue.SimpleQueue()


def work():
    print(words.get())


worker = threading.Thread(target=work, name="A")
worker.start()
until_blocked(worker)
words.put("hello")
worker.join()
