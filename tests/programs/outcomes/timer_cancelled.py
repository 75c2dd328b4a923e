# SPDX-License-Identifier: GPL-3.0-or-later
"""cancel() comes in time, or the timer has begun."""
# executions: 21
# outcome: 11 x output ''
# outcome: 10 x output 'ding\n'
import threading
import time

timer = threading.Timer(1, print, ["ding"])
timer.start()
time.sleep(1)
timer.cancel()
timer.join()
