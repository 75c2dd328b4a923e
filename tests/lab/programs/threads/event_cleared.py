# SPDX-License-Identifier: GPL-3.0-or-later
import threading

event = threading.Event()
event.set()
print(event.wait(), event.wait(1))
event.clear()
print(event.wait(0.01), event.is_set(), event.wait(0))
