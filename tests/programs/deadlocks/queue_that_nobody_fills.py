# SPDX-License-Identifier: GPL-3.0-or-later
"""get() waits for what nobody puts."""
# executions: 1
# outcome: 1 x deadlock ''
import queue

line = queue.Queue()
print(line.get())
