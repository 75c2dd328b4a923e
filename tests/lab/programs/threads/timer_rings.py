# SPDX-License-Identifier: GPL-3.0-or-later
import threading

rung = threading.Event()
timer = threading.Timer(0.5, rung.set)
timer.start()
print(rung.wait(2))
timer.join()
print(timer.is_alive())
