# SPDX-License-Identifier: GPL-3.0-or-later
"""Processes in all three ways, with what they share: it must all go on in a program that is withheld
files and network."""
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import shared_memory


def work(queue, lock, value, name):
    with lock:
        value.value += 1
    block = shared_memory.SharedMemory(name)
    block.buf[0] += 1
    block.close()
    queue.put("done")


def square(n):
    return n * n


def main():
    for method in ("fork", "spawn", "forkserver"):
        context = multiprocessing.get_context(method)
        queue, lock, value = context.Queue(), context.Lock(), context.Value("i", 0)
        block = shared_memory.SharedMemory(create=True, size=16)
        processes = [context.Process(target=work, args=(queue, lock, value, block.name))
                     for _ in range(2)]
        for process in processes:
            process.start()
        answers = [queue.get() for _ in processes]
        for process in processes:
            process.join()
        print(method, answers, value.value, block.buf[0], flush=True)
        block.close()
        block.unlink()
    with multiprocessing.Manager() as manager:
        print(manager.dict(a=1)["a"], flush=True)
    with ProcessPoolExecutor(2) as pool:
        print(list(pool.map(square, range(3))), flush=True)


if __name__ == "__main__":
    main()
