# SPDX-License-Identifier: GPL-3.0-or-later
"""Waits for a connection from the network, which may always come."""
import socket

listening = socket.socket()
listening.bind(("127.0.0.1", 0))
listening.listen()
print("waiting", flush=True)
listening.accept()
