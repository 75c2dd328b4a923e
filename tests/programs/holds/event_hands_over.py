# SPDX-License-Identifier: GPL-3.0-or-later
"""Written before set(), read after wait()."""
# executions: 2
# outcome: 2 x output 'here\n'
import threading

ready = threading.Event()
message = ""


def read():
    ready.wait()
    print(message)


thread = threading.Thread(target=read)
thread.start()
message = "here"
ready.set()
thread.join()
