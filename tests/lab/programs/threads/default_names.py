# SPDX-License-Identifier: GPL-3.0-or-later
import threading


def body():
    names.append(threading.current_thread().name)


names = []
for _ in range(3):
    thread = threading.Thread(target=body)
    thread.start()
    thread.join()
print(names)
print(threading.Thread().name, threading.Thread(target=print).name)
