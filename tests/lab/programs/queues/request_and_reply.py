# SPDX-License-Identifier: GPL-3.0-or-later
import queue
import threading

requests = queue.Queue()


def serves():
    while True:
        question, reply = requests.get()
        if question is None:
            return
        reply.put(question.upper())


server = threading.Thread(target=serves)
server.start()
for word in ("one", "two"):
    reply = queue.Queue(1)
    requests.put((word, reply))
    print(reply.get())
requests.put((None, None))
server.join()
