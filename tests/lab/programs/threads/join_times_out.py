# SPDX-License-Identifier: GPL-3.0-or-later
import threading

go = threading.Event()
thread = threading.Thread(target=go.wait)
thread.start()
thread.join(0.01)
print(thread.is_alive())
thread.join(timeout=0)
print(thread.is_alive())
go.set()
thread.join(5)
print(thread.is_alive())
