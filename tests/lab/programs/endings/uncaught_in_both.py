# SPDX-License-Identifier: GPL-3.0-or-later
import threading


def fails():
    raise ValueError("thread")


thread = threading.Thread(target=fails, name="t")
thread.start()
thread.join()
raise ValueError("main")
