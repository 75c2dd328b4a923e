# SPDX-License-Identifier: GPL-3.0-or-later
# arguments: exits | stays
"""Makes what has a name in the system, and does not clear it away."""
import multiprocessing
import os
import sys
from multiprocessing import shared_memory

lock = multiprocessing.Lock()
memory = shared_memory.SharedMemory(create=True, size=16)
print(memory.name, flush=True)
while sys.argv[1] == "stays":
    pass
os._exit(0)
