# SPDX-License-Identifier: GPL-3.0-or-later
"""A connection blocks even where the program's sockets have a timeout by default."""
import socket
import threading
import time
from multiprocessing.connection import Client, Listener


def send(address, begun):
    with Client(address) as connection:
        begun.wait()
        time.sleep(0.05)  # so that the other one waits
        connection.send("late")


socket.setdefaulttimeout(5)
with Listener(("localhost", 0)) as listener:
    begun = threading.Event()
    sender = threading.Thread(target=send, args=(listener.address, begun))
    sender.start()
    with listener.accept() as connection:
        begun.set()
        print(connection.recv())
    sender.join()
