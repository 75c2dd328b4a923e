# SPDX-License-Identifier: GPL-3.0-or-later
import multiprocessing
import sys
from multiprocessing import shared_memory


def work(name):
    block = shared_memory.SharedMemory(name=name)
    block.buf[0] = 7
    block.close()

if __name__ == "__main__":
    multiprocessing.set_start_method(sys.argv[1])
    block = shared_memory.SharedMemory(create=True, size=16)
    worker = multiprocessing.Process(target=work, args=(block.name,), name="A")
    worker.start()
    worker.join()
    print(block.buf[0])
    block.close()
    block.unlink()
