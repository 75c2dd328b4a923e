# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads of pipes, by the system's calls and as files; files on disk wait for nobody."""
import os
import subprocess
import threading
import time


def later(action):
    """Does something in a thread of its own once this one waits."""
    me = threading.main_thread().native_id

    def run():
        while open(f"/proc/self/task/{me}/stat").read().rsplit(")")[-1].split()[0] != "S":
            time.sleep(0)
        action()

    thread = threading.Thread(target=run)
    thread.start()
    return thread


out, into = os.pipe()
os.write(into, b"there")
print(os.read(out, 5))  # does not wait
thread = later(lambda: os.write(into, b"later"))
print(os.read(out, 5))
thread.join()

with open(__file__, "rb") as file:
    print(len(os.read(file.fileno(), 10)))  # does not wait

with os.fdopen(out) as lines:
    thread = later(lambda: os.write(into, b"a line\n"))
    print(lines.readline())
    thread.join()
    os.close(into)
    print(repr(lines.read()))

out, into = os.pipe()
writer = os.fdopen(into, "w")
writer.write("closed when nobody needs it")
del writer
reader = os.fdopen(out)
print(reader.read())
del reader
try:
    os.fstat(out)
except OSError as error:
    print(error)

with subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as cat:
    thread = later(cat.stdin.close)
    print(repr(cat.stdout.readline()))
    thread.join()
