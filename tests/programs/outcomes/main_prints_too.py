# SPDX-License-Identifier: GPL-3.0-or-later
"""Starting a thread is not waiting for it."""
# executions: 2
# outcome: output 'main\nthread\n'
# outcome: output 'thread\nmain\n'
import threading

thread = threading.Thread(target=print, args=("thread",))
thread.start()
print("main")
thread.join()
