# SPDX-License-Identifier: GPL-3.0-or-later
import socket
import threading

here, there = socket.socketpair()


def echoes():
    while True:
        data = there.recv(100)
        if not data:
            break
        there.sendall(data.upper())
    there.close()


thread = threading.Thread(target=echoes)
thread.start()
for word in (b"one", b"two"):
    here.sendall(word)
    print(here.recv(100))
here.close()
thread.join()
