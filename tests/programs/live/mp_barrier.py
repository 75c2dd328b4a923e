# SPDX-License-Identifier: GPL-3.0-or-later
"""A barrier between processes: passed, broken, made whole again."""
import multiprocessing as mp
import sys
import threading


def work(gate):
    gate.wait()


if __name__ == "__main__":
    mp.set_start_method(sys.argv[1])
    gate = mp.Barrier(2)
    child = mp.Process(target=work, args=(gate,))
    child.start()
    print(gate.wait() in (0, 1), gate.parties, gate.broken)
    child.join()
    gate.abort()
    try:
        gate.wait()
    except threading.BrokenBarrierError as error:
        print(repr(error))
    gate.reset()
    print(gate.broken)
