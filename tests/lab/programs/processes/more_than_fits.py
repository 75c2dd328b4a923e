# SPDX-License-Identifier: GPL-3.0-or-later
# Found: who wrote more than a pipe has room for waited in the kernel, and nobody read.
import os
import threading
from multiprocessing import Pipe, Process, Queue


def sends(connection, queue):
    connection.send_bytes(b"x" * 3_000_000)
    connection.close()
    queue.put("y" * 500_000)


if __name__ == "__main__":
    here, there = Pipe()
    queue = Queue()
    child = Process(target=sends, args=(there, queue))
    child.start()
    there.close()
    print(len(here.recv_bytes()), len(queue.get()))
    child.join()
    print(child.exitcode)

    reads, writes = os.pipe()
    written = []

    def fill():
        written.append(os.write(writes, b"z" * 200_000))
        os.close(writes)

    thread = threading.Thread(target=fill)
    thread.start()
    total = 0
    while part := os.read(reads, 70_000):
        total += len(part)
    thread.join()
    print(total, written)
