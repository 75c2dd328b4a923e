# SPDX-License-Identifier: GPL-3.0-or-later
import sched
import time

scheduler = sched.scheduler(time.monotonic, time.sleep)
for delay, word in ((0.2, "second"), (0.1, "first"), (0.3, "third")):
    scheduler.enter(delay, 1, print, (word,))
scheduler.run()
print(scheduler.empty())
