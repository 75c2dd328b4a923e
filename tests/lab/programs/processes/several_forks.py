# SPDX-License-Identifier: GPL-3.0-or-later
import os

children = []
for number in range(3):
    pid = os.fork()
    if pid == 0:
        os._exit(number)
    children.append(pid)
print([os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) for pid in children])
try:
    os.wait()
except ChildProcessError as error:
    print(error)
