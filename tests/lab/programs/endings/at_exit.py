# SPDX-License-Identifier: GPL-3.0-or-later
import atexit
import sys
import threading

atexit.register(print, "last")
atexit.register(lambda: print("before the last"))
threading.Thread(target=print, args=("thread",)).start()


@atexit.register
def fails():
    sys.stdout.flush()
    raise KeyError("at exit")
