# SPDX-License-Identifier: GPL-3.0-or-later
import threading

lock = threading.Lock()
for arguments in ((False, 1), (True, -2), ("x", "y")):
    try:
        lock.acquire(*arguments)
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
try:
    lock.release()
except RuntimeError as error:
    print(error)
