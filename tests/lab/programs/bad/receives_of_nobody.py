# SPDX-License-Identifier: GPL-3.0-or-later
"""Receives from its own end of a pair; nobody can ever send."""
import socket

here, there = socket.socketpair()
print("waiting", flush=True)
here.recv(1)
