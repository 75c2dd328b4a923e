# SPDX-License-Identifier: GPL-3.0-or-later
import threading

ready = threading.Event()


def waits():
    ready.set()
    threading.Event().wait()
    print("never")


thread = threading.Thread(target=waits, daemon=True)
thread.start()
ready.wait()
print(thread.daemon, thread.is_alive())
