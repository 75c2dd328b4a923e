# SPDX-License-Identifier: GPL-3.0-or-later
import threading

condition = threading.Condition()
with condition:
    print(condition.wait(0.01), condition.wait_for(lambda: False, timeout=0.01))
    print(condition.wait(0))
