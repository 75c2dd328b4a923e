# SPDX-License-Identifier: GPL-3.0-or-later
"""What it looks for nobody does."""
# executions: 1
# outcome: 1 x endless 'forgot\n'
import threading

ready = False


def work():
    print("forgot")


thread = threading.Thread(target=work)
thread.start()
while not ready:
    pass
print("seen")
