# SPDX-License-Identifier: GPL-3.0-or-later
import time

for clock in (time.monotonic, time.perf_counter, time.time):
    begin = clock()
    time.sleep(0.1)
    print(0.1 <= clock() - begin < 0.5)
