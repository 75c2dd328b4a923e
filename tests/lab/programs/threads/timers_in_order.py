# SPDX-License-Identifier: GPL-3.0-or-later
import threading

order = []
timers = [threading.Timer(delay, order.append, [delay]) for delay in (0.3, 0.1, 0.2)]
for timer in timers:
    timer.start()
for timer in timers:
    timer.join()
print(order)
