# SPDX-License-Identifier: GPL-3.0-or-later
"""An exception out of hooked functions of the standard library."""
import threading
import time

try:
    time.sleep(-1)
except ValueError as error:
    seen = error
try:
    threading.Thread().join()
except RuntimeError as error:
    raise ValueError("outer") from error
