# SPDX-License-Identifier: GPL-3.0-or-later
"""Memory that processes share by its name, and a list in such memory."""
import multiprocessing as mp
import sys
from multiprocessing.shared_memory import ShareableList, SharedMemory


def work(name, row):
    block = SharedMemory(name)
    block.buf[0] = 7
    block.close()
    row[1] = row[0] + 1
    row.shm.close()


if __name__ == "__main__":
    mp.set_start_method(sys.argv[1])
    block = SharedMemory(create=True, size=64)
    row = ShareableList([1, 0, "text"])
    child = mp.Process(target=work, args=(block.name, row))
    child.start()
    child.join()
    print(block.buf[0], row[1], row[-1], len(row), child.exitcode)
    for mistake in (lambda: row[3], lambda: SharedMemory("no-such-block"),
                    lambda: row.__setitem__(2, "much too long a text")):
        try:
            mistake()
        except (IndexError, OSError, ValueError) as error:
            print(type(error).__name__, error)
    for memory in (block, row.shm):
        memory.close()
        memory.unlink()
