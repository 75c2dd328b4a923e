# SPDX-License-Identifier: GPL-3.0-or-later
import sys
import threading


def fails():
    numbers = [1, 2]
    print(numbers[5])


def hook(told):
    print(told.exc_type.__name__, told.exc_value, told.thread.name)


threading.excepthook = hook
thread = threading.Thread(target=fails, name="failing")
thread.start()
thread.join()
print(threading.excepthook is hook, file=sys.stderr)
