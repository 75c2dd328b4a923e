# SPDX-License-Identifier: GPL-3.0-or-later
import queue

tasks = queue.Queue()
for number in range(3):
    tasks.put(number)
print(tasks.unfinished_tasks)
tasks.get()
print(tasks.unfinished_tasks, list(tasks.queue))
tasks.task_done()
print(tasks.unfinished_tasks)
