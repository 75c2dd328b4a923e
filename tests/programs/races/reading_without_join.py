# SPDX-License-Identifier: GPL-3.0-or-later
"""Nobody has said that the thread is done."""
# executions: 2
# outcome: 1 x output '0\n'
# outcome: 1 x output '42\n'
import threading

answer = 0


def work():
    global answer
    answer = 42


thread = threading.Thread(target=work)
thread.start()
print(answer)
thread.join()
