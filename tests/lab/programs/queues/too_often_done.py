# SPDX-License-Identifier: GPL-3.0-or-later
import queue

tasks = queue.Queue()
tasks.put(1)
tasks.task_done()
tasks.join()
try:
    tasks.task_done()
except ValueError as error:
    print(error)
