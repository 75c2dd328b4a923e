# SPDX-License-Identifier: GPL-3.0-or-later
import time

for clock in (time.monotonic_ns, time.perf_counter_ns, time.time_ns):
    readings = [clock() for _ in range(5)]
    print(readings == sorted(readings), readings[-1] > 0)
print(time.process_time() >= 0, time.thread_time() >= 0)
