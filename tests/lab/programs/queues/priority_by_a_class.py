# SPDX-License-Identifier: GPL-3.0-or-later
import queue
from dataclasses import dataclass, field


@dataclass(order=True)
class Job:
    urgency: int
    name: str = field(compare=False)


todo = queue.PriorityQueue()
for urgency, name in ((3, "sweep"), (1, "cook"), (2, "eat")):
    todo.put(Job(urgency, name))
while not todo.empty():
    print(todo.get())
