# SPDX-License-Identifier: GPL-3.0-or-later
import threading

go = threading.Event()
threads = [threading.Thread(target=go.wait, name=f"w{n}") for n in range(3)]
for thread in threads:
    thread.start()
print(sorted(thread.name for thread in threading.enumerate()), threading.active_count())
go.set()
for thread in threads:
    thread.join()
print([thread.name for thread in threading.enumerate()])
