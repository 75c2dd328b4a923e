# SPDX-License-Identifier: GPL-3.0-or-later
import threading

seen = []


def profile(frame, event, _):
    if event == "call":
        seen.append(frame.f_code.co_name)


def body():
    return helper()


def helper():
    return 1


threading.setprofile(profile)
thread = threading.Thread(target=body)
thread.start()
thread.join()
threading.setprofile(None)
print([name for name in seen if name in ("body", "helper")])
