# SPDX-License-Identifier: GPL-3.0-or-later
"""Waits for a connection for a while, in virtual time."""
import socket

listening = socket.socket()
listening.bind(("127.0.0.1", 0))
listening.listen()
listening.settimeout(3600)
try:
    listening.accept()
except TimeoutError:
    print("nobody came")
