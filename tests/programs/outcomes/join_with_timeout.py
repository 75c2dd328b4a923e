# SPDX-License-Identifier: GPL-3.0-or-later
"""After join(timeout) it may be alive still."""
# executions: 15
# outcome: 10 x output 'False\n'
# outcome: 5 x output 'True\n'
import threading
import time

thread = threading.Thread(target=time.sleep, args=(1,))
thread.start()
thread.join(timeout=1)
print(thread.is_alive())
thread.join()
