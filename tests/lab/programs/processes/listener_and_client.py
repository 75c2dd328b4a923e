# SPDX-License-Identifier: GPL-3.0-or-later
from multiprocessing import Process
from multiprocessing.connection import Client, Listener


def asks(address):
    with Client(address, authkey=b"key") as connection:
        connection.send(["a", 1])
        print(connection.recv())
        connection.send_bytes(b"end")


if __name__ == "__main__":
    with Listener(authkey=b"key") as listener:
        child = Process(target=asks, args=(listener.address,))
        child.start()
        with listener.accept() as connection:
            print(connection.recv())
            connection.send({"answer": 42})
            print(connection.recv_bytes())
        child.join()
        print(child.exitcode)
