# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program calls its locks."""
import threading
from threading import Lock

guard = threading.Lock()
left, right = Lock(), Lock()
forks = [threading.Lock() for _ in range(3)]
pair = [Lock(), Lock()]
by_name = {n: Lock() for n in ("a", "b")}
fixed = {"x": Lock(), "y": Lock()}


class Table:
    def __init__(self, size):
        self.lock = threading.Lock()
        self.forks = [Lock() for _ in range(size)]
        self.more = []
        for _ in range(2):
            self.more.append(Lock())


tables = Table(2), \
    Table(2)
slots = [None] * 2
for i in range(2):
    slots[i] = Lock()
rest = []
for _ in range(2):
    rest.append(
        Lock())
threading.Lock()
many = tuple(Lock() for _ in range(2))
a = b = Lock()
c, (d, e) = Lock(), (Lock(), Lock())


def inside():
    inner = Lock()
    grid = [Lock() for _ in range(2)]
    return inner, grid


inside()
if (walrus := Lock()):
    pass
