# SPDX-License-Identifier: GPL-3.0-or-later
import threading


def tells():
    me = threading.current_thread()
    print(me.name, me.daemon, me is not threading.main_thread(), me.is_alive())


thread = threading.Thread(target=tells, name="worker")
print(thread, thread.ident)
thread.start()
thread.join()
print(thread.is_alive(), thread.name, threading.main_thread().name, threading.active_count())
print(threading.current_thread() is threading.main_thread())
