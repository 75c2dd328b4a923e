# SPDX-License-Identifier: GPL-3.0-or-later
import multiprocessing
from multiprocessing import connection

context = multiprocessing.get_context("fork")
ends = []
for number in range(3):
    here, there = context.Pipe()
    context.Process(target=there.send, args=(number,)).start()
    there.close()
    ends.append(here)
found = []
while ends:
    for end in connection.wait(ends, timeout=600):
        try:
            found.append(end.recv())
        except EOFError:
            ends.remove(end)
print(sorted(found))
