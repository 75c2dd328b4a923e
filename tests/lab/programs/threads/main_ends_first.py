# SPDX-License-Identifier: GPL-3.0-or-later
import threading

go = threading.Event()


def last():
    go.wait()
    print("the last word")


threading.Thread(target=last).start()
print("main is done")
go.set()
