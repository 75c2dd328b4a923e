# SPDX-License-Identifier: GPL-3.0-or-later
"""Leaves a daemon behind by the book, and ends."""
import os
import time

if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        os.chdir("/")
        os.closerange(0, 3)
        while True:
            time.sleep(1)
    os._exit(0)
os.wait()
print("ready", flush=True)
