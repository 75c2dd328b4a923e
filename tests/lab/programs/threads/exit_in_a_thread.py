# SPDX-License-Identifier: GPL-3.0-or-later
import sys
import threading


def leaves():
    print("before")
    sys.exit(5)


thread = threading.Thread(target=leaves)
thread.start()
thread.join()
print("after")
