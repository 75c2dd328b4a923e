# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes what has a name in the system, which begins with the second argument, and does not clear
it away. First argument: exits | stays."""
import os
import sys
from _multiprocessing import SemLock
from multiprocessing import shared_memory

what, name = sys.argv[1:]
lock = SemLock(1, 1, 1, f"/{name}-lock", False)
memory = shared_memory.SharedMemory(f"{name}-memory", create=True, size=16)
print(lock.name, memory.name, flush=True)
while what == "stays":
    pass
os._exit(0)
