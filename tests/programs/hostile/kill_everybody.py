# SPDX-License-Identifier: GPL-3.0-or-later
"""Ends all processes of its user, or would: SIGURG stands for SIGKILL, as it harms nobody where the
system lets it through."""
import os
import signal
import time

if os.fork() == 0:
    os.setsid()
try:
    os.kill(-1, signal.SIGURG)
except PermissionError:
    pass
print("ready", flush=True)
while True:
    time.sleep(1)
