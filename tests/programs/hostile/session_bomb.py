# SPDX-License-Identifier: GPL-3.0-or-later
"""Forks as fast as it can, each process in a session of its own; bounded as fork_bomb.py is."""
import os
import sys
import time

most = int(sys.argv[1]) if len(sys.argv) > 1 else 400
tokens, source = os.pipe()
os.write(source, b"t" * most)
os.set_blocking(tokens, False)
print("ready", flush=True)
while True:
    try:
        os.read(tokens, 1)
        if os.fork() == 0:
            os.setsid()
    except BlockingIOError:
        time.sleep(0.001)
