# SPDX-License-Identifier: GPL-3.0-or-later
"""wait() says whether it was set or the time had passed."""
# executions: 4
# outcome: 3 x output 'True\n'
# outcome: 1 x output 'False\n'
import threading

signal = threading.Event()
thread = threading.Thread(target=signal.set)
thread.start()
print(signal.wait(timeout=1))
thread.join()
