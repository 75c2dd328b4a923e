# SPDX-License-Identifier: GPL-3.0-or-later
import socket
import threading

server = socket.create_server(("127.0.0.1", 0))


def serves():
    with server:
        for _ in range(2):
            client, _ = server.accept()
            with client, client.makefile("rw") as file:
                file.write(file.readline()[::-1].strip() + "\n")
                file.flush()


thread = threading.Thread(target=serves)
thread.start()
address = server.getsockname()
for word in ("abc", "xyz"):
    with socket.create_connection(address) as client:
        client.sendall(word.encode() + b"\n")
        print(client.makefile().readline().strip())
thread.join()
