# SPDX-License-Identifier: GPL-3.0-or-later
import concurrent.futures as cf
import threading

go = threading.Event()
with cf.ThreadPoolExecutor(2) as pool:
    first, second = pool.submit(int, "1"), pool.submit(go.wait)
    done, waiting = cf.wait([first, second], return_when=cf.FIRST_COMPLETED)
    print(first in done, second in waiting)
    done, waiting = cf.wait([second], timeout=0.01)
    print(len(done), len(waiting))
    go.set()
    print(sorted(map(str, (f.result() for f in cf.wait([first, second]).done))))
