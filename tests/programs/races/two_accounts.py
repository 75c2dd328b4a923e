# SPDX-License-Identifier: GPL-3.0-or-later
"""Money on its way is in neither of the two accounts."""
# executions: 4
# outcome: 2 x output '10\n'
# outcome: 1 x output '15\n'
# outcome: 1 x output '5\n'
import threading

a, b = 10, 0


def move():
    global a, b
    a -= 5
    b += 5


thread = threading.Thread(target=move)
thread.start()
first = a
print(first + b)
thread.join()
