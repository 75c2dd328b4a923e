# SPDX-License-Identifier: GPL-3.0-or-later
"""A full queue, and nobody who takes."""
# executions: 1
# outcome: 1 x deadlock ''
import queue

line = queue.Queue(maxsize=1)
line.put("first")
line.put("second")
print("both in")
