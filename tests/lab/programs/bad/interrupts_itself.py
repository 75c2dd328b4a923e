# SPDX-License-Identifier: GPL-3.0-or-later
"""Is interrupted, by itself."""
import os
import signal

try:
    os.kill(os.getpid(), signal.SIGINT)
    print("not reached")
except KeyboardInterrupt:
    print("interrupted")
