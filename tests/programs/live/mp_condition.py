# SPDX-License-Identifier: GPL-3.0-or-later
"""Conditions and events between processes, and what is wrong with some calls."""
import multiprocessing as mp
import sys


def work(changed, flag, done, state):
    with changed:
        state.value = 1
        changed.notify_all()
    flag.wait()
    done.set()


if __name__ == "__main__":
    mp.set_start_method(sys.argv[1])
    changed = mp.Condition()
    flag, done = mp.Event(), mp.Event()
    state = mp.RawValue("i", 0)
    child = mp.Process(target=work, args=(changed, flag, done, state))
    with changed:
        child.start()
        print(changed.wait_for(lambda: state.value == 1), changed.wait(0.001))
        changed.notify()
    print(flag.is_set(), flag.wait(0.001))
    flag.set()
    child.join()
    print(flag.is_set(), flag.wait(), done.wait())
    flag.clear()
    own = mp.Lock()
    shared = mp.Condition(own)
    with shared:
        shared.notify()
    try:
        changed.notify()
    except AssertionError as error:
        print(error)
    changed.wait()
