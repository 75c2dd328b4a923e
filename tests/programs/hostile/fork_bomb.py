# SPDX-License-Identifier: GPL-3.0-or-later
"""Forks as fast as it can. The tokens in the pipe bound it: the system's numbers for processes are
everybody's."""
import os
import sys
import time

most = int(sys.argv[1]) if len(sys.argv) > 1 else 600
tokens, source = os.pipe()
os.write(source, b"t" * most)
os.set_blocking(tokens, False)
print("ready", flush=True)
while True:
    try:
        os.read(tokens, 1)
        os.fork()
    except BlockingIOError:  # no token, or no process, is left
        time.sleep(0.001)
