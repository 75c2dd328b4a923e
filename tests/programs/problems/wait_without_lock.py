# SPDX-License-Identifier: GPL-3.0-or-later
import threading

ready = threading.Condition()
try:
    ready.notify()
except RuntimeError as error:
    print(error)
