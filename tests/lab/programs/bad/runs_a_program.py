# SPDX-License-Identifier: GPL-3.0-or-later
"""Waits for a process that is none of Python's."""
import subprocess
import threading


def other():
    print(subprocess.run(["sh", "-c", "sleep 0.2; echo done; exit 3"], capture_output=True))


waiting = threading.Thread(target=other)
waiting.start()
waiting.join()
