# SPDX-License-Identifier: GPL-3.0-or-later
"""In one order it divides before the number is written."""
# executions: 2
# outcome: 1 x exception ''
# outcome: 1 x output '5\n'
import threading

parts = 0


def work():
    global parts
    parts = 2


thread = threading.Thread(target=work)
thread.start()
print(10 // parts)
