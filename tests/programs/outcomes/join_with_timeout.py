# SPDX-License-Identifier: GPL-3.0-or-later
"""After join(timeout) it may be alive still."""
# outcome: output 'True\n'
# outcome: output 'False\n'
import threading
import time

thread = threading.Thread(target=time.sleep, args=(1,))
thread.start()
thread.join(timeout=1)
print(thread.is_alive())
thread.join()
