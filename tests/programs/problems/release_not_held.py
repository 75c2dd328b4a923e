# SPDX-License-Identifier: GPL-3.0-or-later
import threading

guard = threading.Lock()
try:
    guard.release()
except RuntimeError as error:
    print(error)
