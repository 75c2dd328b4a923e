# SPDX-License-Identifier: GPL-3.0-or-later
"""recv() waits, and the other end is open, in our own hands."""
# executions: 1
# outcome: 1 x deadlock ''
from multiprocessing import Pipe

mine, other = Pipe()
print(mine.recv())
