# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program calls what it makes with arguments, in classes, and several on one line."""
from dataclasses import dataclass, field
from threading import Barrier, BoundedSemaphore, Condition, Event, Lock, RLock, Semaphore
import threading

slots = Semaphore(2)
line, room = Barrier(int("3")), BoundedSemaphore(value=len([1, 2]))
gates = [threading.Semaphore(n + 1) for n in range(2)]
by_size = {}
by_size["small"] = Semaphore(*[1]); by_size["large"] = Semaphore(**{"value": 9})
full = Condition(
    lock=Lock())
first, second = (
    threading.Event(), threading
    .Event())


made = {name: Semaphore(len(name)) for name in ["a"]}


def inside():
    with Lock(), RLock():
        return lambda: Semaphore(4)


inside()()


class Table:
    shared = Lock()
    places = [Semaphore(1), Semaphore(2)]

    class Inner:
        ready = Event()

    def __init__(self):
        self.own = Semaphore(3)


Table()


@dataclass
class Account:
    balance: int = 0
    lock: object = field(default_factory=Lock)
    gate: object = field(default_factory=Semaphore)


Account()
try:
    pass
finally:
    last = Semaphore(5)
