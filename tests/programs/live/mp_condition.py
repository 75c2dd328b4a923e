# SPDX-License-Identifier: GPL-3.0-or-later
"""Conditions, events and barriers between processes."""
import multiprocessing as mp
import sys
import threading


def work(changed, flag, gate, state):
    with changed:
        state.value = 1
        changed.notify_all()
    flag.wait()
    gate.wait()


if __name__ == "__main__":
    mp.set_start_method(sys.argv[1])
    changed = mp.Condition()
    flag = mp.Event()
    gate = mp.Barrier(2)
    state = mp.Value("i", 0)
    child = mp.Process(target=work, args=(changed, flag, gate, state))
    with changed:
        child.start()
        print(changed.wait_for(lambda: state.value == 1), changed.wait(0.001))
        changed.notify()
    print(flag.is_set(), flag.wait(0.001))
    flag.set()
    print(flag.is_set(), flag.wait())
    flag.clear()
    print(gate.wait() in (0, 1), gate.parties, gate.broken)
    child.join()
    gate.abort()
    try:
        gate.wait()
    except threading.BrokenBarrierError as error:
        print(repr(error))
    gate.reset()
    print(gate.broken)
    try:
        changed.notify()
    except AssertionError as error:
        print(error)
    own = mp.Lock()
    shared = mp.Condition(own)
    with shared:
        shared.notify()
    changed.wait()
