# SPDX-License-Identifier: GPL-3.0-or-later
"""A ThreadPoolExecutor: jobs that return, raise, are cancelled, and every way to wait for them."""
import concurrent.futures
import functools
import threading

gate = threading.Event()
ready = threading.Event()


def square(number):
    return number * number


def fail():
    raise ValueError("no seats")


def stand():
    ready.set()
    gate.wait()


class Kitchen:
    def cook(self, dish):
        return dish


def told(call, *args, **keywords):
    try:
        print(call(*args, **keywords))
    except (Exception, concurrent.futures.CancelledError) as error:
        print(type(error).__name__, error)


pool = concurrent.futures.ThreadPoolExecutor(max_workers=1)
first = pool.submit(square, 3)
print(first.result())
second = pool.submit(fail)
print(repr(second.exception()))
told(second.result)
standing = pool.submit(stand)
ready.wait()
waiting = pool.submit(functools.partial(Kitchen().cook, "soup"))
never = pool.submit(lambda: None)
told(standing.result, 0.001)
print(never.cancel(), waiting.done())
told(never.result)


def until_asked(future):
    while not future._condition._waiters:
        pass


def open_gate():
    until_asked(standing)
    gate.set()


thread = threading.Thread(target=open_gate)
thread.start()
print(standing.result())
thread.join()
print(waiting.result())
print(list(pool.map(square, [1, 2])))

gate.clear()
ready.clear()
standing = pool.submit(stand)
ready.wait()
done, rest = concurrent.futures.wait([standing], timeout=0.001)
print(len(done), len(rest))


def open_when_waited_for():
    while not standing._waiters:
        pass
    while not standing._waiters[0].event._cond._waiters:
        pass
    gate.set()


thread = threading.Thread(target=open_when_waited_for)
thread.start()
for future in concurrent.futures.as_completed([standing]):
    print(future.result())
thread.join()
pool.shutdown()
told(pool.submit, square, 1)


class Pool(concurrent.futures.ThreadPoolExecutor):
    def __init__(self):
        super().__init__(2, "mine")


with Pool() as mine:
    print(mine.submit(square, 5).result())
