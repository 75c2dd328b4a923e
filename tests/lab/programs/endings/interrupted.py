# SPDX-License-Identifier: GPL-3.0-or-later
import signal
import threading
import time


def waits():
    time.sleep(3)


thread = threading.Thread(target=waits)
thread.start()
try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt:
    print("interrupted")
thread.join()
signal.raise_signal(signal.SIGINT)
