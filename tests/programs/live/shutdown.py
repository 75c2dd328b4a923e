# SPDX-License-Identifier: GPL-3.0-or-later
"""The main thread is done before another one, and a daemon never ends."""
import threading

done = threading.Event()


def last():
    threading.main_thread().join()
    print("last")
    done.set()


threading.Thread(target=last, name="last").start()
threading.Thread(target=threading.Event().wait, name="daemon", daemon=True).start()
print("main is done")
