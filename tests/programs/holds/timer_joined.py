# SPDX-License-Identifier: GPL-3.0-or-later
"""A Timer is a thread that waits first."""
# executions: 1
# outcome: 1 x output 'ding\nover\n'
import threading

timer = threading.Timer(5, print, ["ding"])
timer.start()
timer.join()
print("over")
