# SPDX-License-Identifier: GPL-3.0-or-later
"""Stops itself, after a child that it had stopped."""
import os
import signal
import time

child = os.fork()
if child == 0:
    while True:
        time.sleep(1)
os.kill(child, signal.SIGSTOP)
print("ready", flush=True)
os.kill(os.getpid(), signal.SIGSTOP)
