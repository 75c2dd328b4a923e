# SPDX-License-Identifier: GPL-3.0-or-later
import threading

go = threading.Event()


def waits():
    go.wait()
    print("the thread ends later")


threading.Thread(target=waits).start()
go.set()
raise RuntimeError("main fails")
