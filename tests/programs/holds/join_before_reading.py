# SPDX-License-Identifier: GPL-3.0-or-later
"""join() is the meeting point: after it, what the thread wrote is there."""
# executions: 1
# outcome: 1 x output '42\n'
import threading

answer = 0


def work():
    global answer
    answer = 42


thread = threading.Thread(target=work)
thread.start()
thread.join()
print(answer)
