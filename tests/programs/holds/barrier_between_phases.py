# SPDX-License-Identifier: GPL-3.0-or-later
"""Nobody reads before everybody has written."""
# executions: 2
# outcome: 2 x output '[True, True]\n'
import threading

meeting = threading.Barrier(2)
written = [False, False]
seen = [None, None]


def work(i):
    written[i] = True
    meeting.wait()
    seen[i] = all(written)


threads = [threading.Thread(target=work, args=(i,)) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(seen)
