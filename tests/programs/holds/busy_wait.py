# SPDX-License-Identifier: GPL-3.0-or-later
"""Who waits by looking again and again sees it in the end."""
# executions: 2
# outcome: 2 x output 'seen\n'
import threading

ready = False


def work():
    global ready
    ready = True


thread = threading.Thread(target=work)
thread.start()
while not ready:
    pass
print("seen")
