# SPDX-License-Identifier: GPL-3.0-or-later
import os
import sys

reading, writing = os.pipe()
child = os.fork()
if child == 0:
    os.close(reading)
    os.write(writing, b"from the child")
    os._exit(6)
os.close(writing)
with os.fdopen(reading) as file:
    print(file.read())
print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
sys.stdout.flush()
