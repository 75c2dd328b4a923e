# SPDX-License-Identifier: GPL-3.0-or-later
"""Locks and semaphores between processes, by the method that is given, and what is wrong with some."""
import multiprocessing as mp
import sys


def work(guard, again, slots, ready, go):
    with guard:
        pass
    with again, again:
        pass
    slots.acquire()
    ready.release()
    go.acquire()
    slots.release()


if __name__ == "__main__":
    mp.set_start_method(sys.argv[1])
    guard, again = mp.Lock(), mp.RLock()
    slots = mp.Semaphore(2)
    ready = mp.Semaphore(0)
    go = mp.Semaphore(0)
    bound = mp.BoundedSemaphore(3)
    child = mp.Process(target=work, args=(guard, again, slots, ready, go))
    guard.acquire()
    child.start()
    print(guard.acquire(False), guard.acquire(timeout=0.001), again.acquire(False))
    again.release()
    guard.release()
    ready.acquire()
    go.release()
    child.join()
    for mistake in (guard.release, again.release, bound.release):
        try:
            mistake()
        except Exception as error:
            print(type(error).__name__, error)
    print(repr(guard), repr(again), repr(bound), slots.get_value(), child.exitcode)
