# SPDX-License-Identifier: GPL-3.0-or-later
"""A PriorityQueue gives back the least first; what cannot be compared stays in it all the same."""
import queue

jobs = queue.PriorityQueue()
jobs.put((2, "later"))
jobs.put((1, "now"))
print(jobs.get(), jobs.get())
jobs.put((1, {}))
try:
    jobs.put((1, {}))
except TypeError as error:
    print(error)
print(jobs.qsize(), jobs.get())
