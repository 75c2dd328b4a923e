# SPDX-License-Identifier: GPL-3.0-or-later
import concurrent.futures as cf
import threading

go = threading.Event()
started = threading.Event()


def blocks():
    started.set()
    go.wait()


with cf.ThreadPoolExecutor(1) as pool:
    first = pool.submit(blocks)
    started.wait()
    second = pool.submit(print, "never")
    print(second.cancel(), second.cancelled(), first.cancel(), first.running())
    go.set()
try:
    second.result()
except cf.CancelledError as error:
    print(type(error).__name__)
