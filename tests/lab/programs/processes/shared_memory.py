# SPDX-License-Identifier: GPL-3.0-or-later
# arguments: fork | spawn
import multiprocessing
import sys
from multiprocessing import shared_memory


def writes(name):
    block = shared_memory.SharedMemory(name)
    block.buf[:3] = b"abc"
    block.close()


if __name__ == "__main__":
    context = multiprocessing.get_context(sys.argv[1])
    block = shared_memory.SharedMemory(create=True, size=16)
    child = context.Process(target=writes, args=(block.name,))
    child.start()
    child.join()
    print(bytes(block.buf[:3]), child.exitcode)
    block.close()
    block.unlink()
