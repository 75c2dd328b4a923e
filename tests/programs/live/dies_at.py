# SPDX-License-Identifier: GPL-3.0-or-later
"""Dies right after its Nth critical section: dies_at.py N exit|kill."""
import os
import signal
import sys
import threading

guard = threading.Lock()
for _ in range(int(sys.argv[1])):
    with guard:
        pass
if sys.argv[2] == "exit":
    os._exit(9)
os.kill(os.getpid(), signal.SIGKILL)
