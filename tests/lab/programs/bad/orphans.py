# SPDX-License-Identifier: GPL-3.0-or-later
"""Ends without its children, who ignore all signals."""
import os
import signal
import time

for number in range(3):
    if os.fork() == 0:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
        os.setsid()
        while True:
            time.sleep(1000)
print("ends", flush=True)
os._exit(4)
