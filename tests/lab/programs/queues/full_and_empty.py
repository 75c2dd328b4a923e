# SPDX-License-Identifier: GPL-3.0-or-later
import queue

tasks = queue.Queue(1)
for act in (lambda: tasks.get_nowait(), lambda: tasks.get(timeout=0.01), lambda: tasks.put(1),
            lambda: tasks.put_nowait(2), lambda: tasks.put(3, timeout=0.01),
            lambda: tasks.get(False), lambda: tasks.get(timeout=-1)):
    try:
        print(act(), tasks.empty(), tasks.full(), tasks.qsize())
    except (queue.Empty, queue.Full, ValueError) as error:
        print(type(error).__name__, error)
