# SPDX-License-Identifier: GPL-3.0-or-later
"""A barrier for three, and two come."""
# executions: 2
# outcome: 2 x deadlock ''
import threading

meeting = threading.Barrier(3)


def work():
    meeting.wait()


threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print('all here')
