# SPDX-License-Identifier: GPL-3.0-or-later
import threading
from concurrent.futures import ThreadPoolExecutor

go, started = threading.Event(), threading.Event()
pool = ThreadPoolExecutor(1)
first = pool.submit(lambda: (started.set(), go.wait()))
rest = [pool.submit(print, n) for n in range(3)]
started.wait()
pool.shutdown(wait=False, cancel_futures=True)
go.set()
print(first.result(), [one.cancelled() for one in rest])
