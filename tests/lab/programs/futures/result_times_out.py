# SPDX-License-Identifier: GPL-3.0-or-later
import concurrent.futures as cf
import threading

go = threading.Event()
with cf.ThreadPoolExecutor(1) as pool:
    future = pool.submit(go.wait)
    try:
        future.result(timeout=0.05)
    except cf.TimeoutError as error:
        print(type(error).__name__)
    go.set()
    print(future.result(timeout=30))
