# SPDX-License-Identifier: GPL-3.0-or-later
"""The flag is written first: who sees it may not see the data."""
# executions: 3
# outcome: 1 x output ''
# outcome: 1 x output 'None\n'
# outcome: 1 x output 'data\n'
import threading

data = None
ready = False


def write():
    global data, ready
    ready = True
    data = "data"


thread = threading.Thread(target=write)
thread.start()
if ready:
    print(data)
thread.join()
