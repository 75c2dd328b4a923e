# SPDX-License-Identifier: GPL-3.0-or-later
"""The main thread ends, and another one waits for what nobody will do."""
import threading

event = threading.Event()
threading.Thread(target=event.wait).start()
print("ends")
