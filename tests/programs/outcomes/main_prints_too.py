# SPDX-License-Identifier: GPL-3.0-or-later
"""Starting a thread is not waiting for it."""
# executions: 2
# outcome: 1 x output 'main\nthread\n'
# outcome: 1 x output 'thread\nmain\n'
import threading

thread = threading.Thread(target=print, args=("thread",))
thread.start()
print("main")
thread.join()
