# SPDX-License-Identifier: GPL-3.0-or-later
"""Empty is an answer too."""
# executions: 3
# outcome: 2 x output 'item\n'
# outcome: 1 x output 'nothing\n'
import queue
import threading

line = queue.Queue()
thread = threading.Thread(target=line.put, args=("item",))
thread.start()
try:
    print(line.get(timeout=1))
except queue.Empty:
    print("nothing")
thread.join()
