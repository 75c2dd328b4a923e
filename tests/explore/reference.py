# SPDX-License-Identifier: GPL-3.0-or-later
"""Programs of visible steps in a few lines each, and all of their orders that differ, found without
any cleverness. It shares nothing with the Explorer but what is said to be a step and what a step
touches; ARCHITECTURE.md has that as a table.

A task is a generator. What it does with something shared is ``yield from``: ``acquire()``, ``get()``
and the like, named as in Python. Between two steps it may do what it likes with what is its own.
"""
import heapq
from collections import Counter, namedtuple

# What a step touches: pairs of a thing and whether it writes; a function where that shows only then.
# ``deadline``: when it will be possible at the latest; None: whenever ``ready`` says so.
Step = namedtuple("Step", "touches ready act deadline")
CLOCK = "clock"


def step(touches, act=lambda: None, ready=lambda: True, deadline=None):
    return (yield Step(touches, ready, act, deadline))


class World:
    """One execution of a model. ``self.trace`` tells it from those that differ."""

    def __init__(self, model):
        self.now = 0
        self.printed = ""
        self.raised = False
        self.tasks = {}  # by birth: () is the first, (2,) its second child
        self.trace = {}  # by thing: who touched it, in order; those that only read, in no order
        self._writes = Counter()
        self._idlers = set()
        self._children = Counter()
        self._made = Counter()
        self._current = ()
        self._begin((), model(self))

    # ---- what a model does

    def print(self, *values):
        def act():
            self.printed += " ".join(map(str, values)) + "\n"

        yield from step([("output", True)], act)

    def look(self):
        return (yield from step([(CLOCK, False)], lambda: self.now))

    def sleep(self, duration):
        deadline = yield from self.begin_timeout(duration)
        yield from step([(CLOCK, False)], ready=lambda: self.now >= deadline, deadline=deadline)

    def begin_timeout(self, duration):
        """The deadline; none, and no step, without a timeout."""
        if duration is None:
            return None
        return (yield from step([(CLOCK, False)], lambda: self.now + duration))

    def until(self, touches, ready, act, timeout=None):
        """Waits until it is ready, or the time has passed; True, having acted, where it is."""
        if timeout == 0:
            return (yield from step(touches, lambda: ready() and (act() or True)))
        deadline = yield from self.begin_timeout(timeout)

        def is_late():
            return deadline is not None and self.now >= deadline

        return (yield from step(
            touches if deadline is None else [*touches, (CLOCK, False)],
            lambda: ready() and (act() or True), lambda: ready() or is_late(), deadline))

    def start(self, body):
        """The task that does this. No step: nothing that may come before could come after."""
        self._children[self._current] += 1
        task = (*self._current, self._children[self._current])
        self._begin(task, body)
        yield from ()
        return task

    def join(self, task, timeout=None):
        yield from self.until([(("task", task), False)], lambda: self.tasks[task] is None,
                              lambda: None, timeout)

    def is_alive(self, task):
        return (yield from step([(("task", task), False)], lambda: self.tasks[task] is not None))

    def together(self, *bodies):
        """Starts them all, and waits for them all."""
        tasks = []
        for body in bodies:
            tasks.append((yield from self.start(body)))
        for task in tasks:
            yield from self.join(task)

    def idle(self, test):
        """``while test: pass``. Who has looked looks again once somebody has written there."""
        seen = {}
        while True:
            looks, before, seen, result = test(), seen, {}, None
            try:
                while True:
                    going = looks.send(result)
                    if before:
                        self._idlers.add(self._current)
                        going = self._once_written(going, before)
                    task, before = self._current, {}
                    result = yield going
                    self._idlers.discard(task)
                    for thing, _ in going.touches:
                        seen.setdefault(thing, self._writes[thing])
            except StopIteration as end:
                if not end.value:
                    return

    def _once_written(self, going, before):
        return Step([*going.touches, *((thing, False) for thing in before)],
                    lambda: any(self._writes[thing] > count for thing, count in before.items()),
                    going.act, None)

    def me(self):
        return self._current

    def new_name(self):
        """The same in all orders: by who makes it, and which of the things that it has made."""
        self._made[self._current] += 1
        return self._current, self._made[self._current]

    # ---- who does it

    def _begin(self, task, body):
        self.tasks[task] = None
        self._go(task, self._whole(task, body), lambda body: next(body))

    def _whole(self, task, body):
        try:
            yield from body
        except Exception:  # nobody has caught it
            self.raised = True
        yield from step([(("task", task), True)])

    def _go(self, task, body, how):
        outer, self._current = self._current, task
        try:
            self.tasks[task] = (body, how(body))
        except StopIteration:
            self.tasks[task] = None
        self._current = outer

    def able(self):
        """Who can go."""
        able = [task for task, at in self.tasks.items() if at is not None and at[1].ready()]
        return able + [CLOCK] if self._deadlines() else able

    def _deadlines(self):
        return [at[1].deadline for at in self.tasks.values()
                if at is not None and at[1].deadline is not None and at[1].deadline > self.now]

    def take(self, task):
        if task == CLOCK:
            self.now = min(self._deadlines())
            self._touch(task, [(CLOCK, True)])
            return
        body, going = self.tasks[task]
        self._touch(task, going.touches() if callable(going.touches) else going.touches)
        self._current = task
        try:
            result = going.act()
        except Exception as error:  # that of the call
            raised = error
            self._go(task, body, lambda body: body.throw(raised))
        else:
            self._go(task, body, lambda body: body.send(result))

    def _touch(self, task, touches):
        for thing, writes in [*touches, (("steps of", task), True)]:
            history = self.trace.setdefault(thing, [])
            if writes:
                self._writes[thing] += 1
                history.append(task)
            else:
                if not history or not isinstance(history[-1], Counter):
                    history.append(Counter())
                history[-1][task] += 1

    def key(self):
        return frozenset(
            (thing, tuple(frozenset(one.items()) if isinstance(one, Counter) else ("writes", one)
                          for one in history))
            for thing, history in self.trace.items())

    def outcome(self):
        if any(at is not None for at in self.tasks.values()):
            return "endless" if self._idlers else "deadlock", self.printed
        return "exception" if self.raised else "output", self.printed


def outcomes(model, most=1_000_000):
    """Each outcome of a model with the number of its orders that differ. Every beginning of an
    order is gone through once; two that differ only in steps that may change places are one."""
    found = Counter()
    seen = set()
    left = [[]]
    while left:
        order = left.pop()
        world = World(model)
        for task in order:
            world.take(task)
        while True:
            key = world.key()
            if key in seen:
                break
            seen.add(key)
            if len(seen) > most:
                raise ValueError("too many orders")
            able = world.able()
            if not able:
                found[world.outcome()] += 1
                break
            left += [[*order, task] for task in able[1:]]
            order = [*order, able[0]]
            world.take(able[0])
    return found


# ---- what tasks share


class Thing:
    def __init__(self, world):
        self.world = world
        self.name = world.new_name()

    def step(self, act=lambda: None, writes=True):
        return (yield from step([(self.name, writes)], act))

    def until(self, ready, act, timeout=None, writes=True):
        return (yield from self.world.until([(self.name, writes)], ready, act, timeout))


class Variable(Thing):
    def __init__(self, world, value=0):
        super().__init__(world)
        self.value = value

    def get(self):
        return (yield from self.step(lambda: self.value, writes=False))

    def set(self, value):
        yield from self.step(lambda: setattr(self, "value", value))

    def add(self, more=1):
        """As ``+=``: two steps."""
        value = yield from self.get()
        yield from self.set(value + more)

    def change(self, function):
        """As one step: a method of what the variable stands for."""
        return (yield from self.step(lambda: function(self.value)))

    def look(self, function):
        return (yield from self.step(lambda: function(self.value), writes=False))


class Items:
    """A list or a dict: its items are things of their own, and it has a shape."""

    def __init__(self, world, values):
        self.values = values
        self._shape = world.new_name()

    def __getitem__(self, key):
        return _Item(self, key)

    def _touches(self, key, writes):
        return [(self._shape, False), ((self._shape, key), writes)]

    def _all(self, writes):
        keys = self.values if isinstance(self.values, dict) else range(len(self.values))
        return [(self._shape, writes), *(((self._shape, key), writes) for key in keys)]

    def look(self, function):
        """A step that reads all of it."""
        return (yield from step(lambda: self._all(False), lambda: function(self.values)))

    def change(self, function):
        """A step that may change all of it: a method."""
        return (yield from step(lambda: self._all(True), lambda: function(self.values)))


class _Item:
    def __init__(self, items, key):
        self._items, self._key = items, key

    def get(self):
        return (yield from step(self._items._touches(self._key, False),
                                lambda: self._items.values[self._key]))

    def set(self, value):
        def act():
            self._items.values[self._key] = value

        yield from step(self._items._touches(self._key, True), act)

    def add(self, more=1):
        value = yield from self.get()
        yield from self.set(value + more)


class Lock(Thing):
    def __init__(self, world):
        super().__init__(world)
        self.taken = False

    def acquire(self, timeout=None):
        return (yield from self.until(lambda: not self.taken, self._take, timeout))

    def release(self):
        yield from self.step(self._give)

    def locked(self):
        return (yield from self.step(lambda: self.taken, writes=False))

    def holding(self, body):
        """``with lock``"""
        yield from self.acquire()
        try:
            result = yield from body
        except Exception:
            yield from self.release()
            raise
        yield from self.release()
        return result

    def _take(self):
        self.taken = True

    def _give(self):
        if not self.taken:
            raise RuntimeError("release unlocked lock")
        self.taken = False

    # ---- what a condition does with it

    def is_free(self):
        return not self.taken

    def is_owned(self):
        return self.taken

    def let_go(self):
        """However often it is held."""
        self.taken = False

    def take_again(self, held, me):
        self.taken = True


class RLock(Lock):
    def __init__(self, world):
        super().__init__(world)
        self._owner, self._depth = None, 0

    def acquire(self, timeout=None):
        me = self.world.me()
        return (yield from self.until(lambda: self._owner in (None, me), self._take, timeout))

    def _take(self):
        self._owner = self.world.me()
        self._depth += 1

    def _give(self):
        if self._owner != self.world.me():
            raise RuntimeError("cannot release un-acquired lock")
        self._depth -= 1
        if self._depth == 0:
            self._owner = None

    def is_free(self):
        return self._owner is None

    def is_owned(self):
        return self._owner == self.world.me()

    def let_go(self):
        held, self._owner, self._depth = self._depth, None, 0
        return held

    def take_again(self, held, me):
        self._owner, self._depth = me, held


class Semaphore(Lock):
    def __init__(self, world, value=1, most=None):
        super().__init__(world)
        self._value, self._most = value, most

    def acquire(self, timeout=None):
        return (yield from self.until(lambda: self._value > 0, self._take, timeout))

    def _take(self):
        self._value -= 1

    def _give(self):
        if self._value == self._most:
            raise ValueError("Semaphore released too many times")
        self._value += 1


class _Waiter:
    """Who waits once at a condition."""

    told = False


class Condition(Thing):
    """With a lock of its own, which is one thing with it, or with one that is given."""

    def __init__(self, world, lock=None):
        super().__init__(world)
        self._lock = lock or RLock(world)
        if lock is None:
            self._lock.name = self.name
        self._waiting = []
        self.acquire, self.release = self._lock.acquire, self._lock.release
        self.holding = self._lock.holding

    def wait(self, timeout=None):
        both = [(self.name, True), (self._lock.name, True)]
        waiter = _Waiter()

        def wait():
            self._check("wait")
            self._waiting.append(waiter)
            return self._lock.let_go()

        held = yield from step(both, wait)
        deadline, told = None, True
        if timeout is not None:
            deadline = yield from self.world.begin_timeout(timeout)
            told = yield from step(
                [(self.name, False), (CLOCK, False)], lambda: waiter.told,
                lambda: waiter.told or self.world.now >= deadline, deadline)
            if not told and waiter in self._waiting:
                self._waiting.remove(waiter)
        me = self.world.me()
        yield from step(
            [(self._lock.name, True), (self.name, False)], lambda: self._lock.take_again(held, me),
            lambda: self._lock.is_free() and (waiter.told or not told))
        return told

    def wait_for(self, predicate):
        while not (yield from predicate()):
            yield from self.wait()

    def notify(self, count=1):
        def act():
            self._check("notify")
            for waiter in self._waiting[:count]:
                waiter.told = True
            del self._waiting[:count]

        yield from step([(self.name, True), (self._lock.name, False)], act)

    def notify_all(self):
        yield from self.notify(1000)

    def _check(self, what):
        if not self._lock.is_owned():
            raise RuntimeError("cannot %s on un-acquired lock" % what)


class Event(Thing):
    """Who waits when it is set goes on, even if it is cleared again."""

    def __init__(self, world):
        super().__init__(world)
        self._is_set = False
        self._waiting = []

    def wait(self, timeout=None):
        waiter = [False]

        def arrive():
            waiter[0] = self._is_set
            if not self._is_set:
                self._waiting.append(waiter)

        yield from self.step(arrive, writes=False)
        if waiter[0] or timeout == 0:
            return waiter[0]
        if timeout is None:
            yield from step([], ready=lambda: waiter[0])
            return True
        deadline = yield from self.world.begin_timeout(timeout)
        return (yield from step(
            [(self.name, False), (CLOCK, False)], lambda: waiter[0],
            lambda: waiter[0] or self.world.now >= deadline, deadline))

    def set(self):
        def act():
            self._is_set = True
            for waiter in self._waiting:
                waiter[0] = True
            self._waiting.clear()

        yield from self.step(act)

    def clear(self):
        yield from self.step(lambda: setattr(self, "_is_set", False))

    def is_set(self):
        return (yield from self.step(lambda: self._is_set, writes=False))


class BrokenBarrierError(RuntimeError):
    pass


class Barrier(Thing):
    def __init__(self, world, parties, action=None):
        super().__init__(world)
        self._parties, self._action = parties, action
        self._inside = []  # of this round: None, or how it went
        self._broken = False

    def wait(self):
        """Its place in the order of arrival."""
        place = [None]

        def arrive():
            if self._broken:
                raise BrokenBarrierError
            self._inside.append(place)
            index = len(self._inside) - 1
            if len(self._inside) == self._parties:
                for one in self._inside:
                    one[0] = True
                self._inside = []
            return index

        index = yield from self.step(arrive)
        if place[0] is None:
            yield from step([], ready=lambda: place[0] is not None)
        if not place[0]:
            raise BrokenBarrierError
        return index

    def abort(self):
        def act():
            self._broken = True
            for one in self._inside:
                one[0] = False
            self._inside = []

        yield from self.step(act)


class Empty(Exception):
    pass


class Full(Exception):
    pass


class Queue(Thing):
    """First in, first out."""

    def __init__(self, world, most=0):
        super().__init__(world)
        self._most, self.items, self._unfinished = most, [], 0

    def put(self, item, timeout=None):
        def act():
            self._put(item)
            self._unfinished += 1

        if not (yield from self.until(lambda: not 0 < self._most <= len(self.items), act,
                                      timeout)):
            raise Full

    def get(self, timeout=None):
        got = []
        if not (yield from self.until(lambda: self.items, lambda: got.append(self._get()),
                                      timeout)):
            raise Empty
        return got[0]

    def task_done(self):
        def act():
            if self._unfinished == 0:
                raise ValueError("task_done() called too many times")
            self._unfinished -= 1

        yield from self.step(act)

    def join(self):
        yield from self.until(lambda: self._unfinished == 0, lambda: None, writes=False)

    def qsize(self):
        return (yield from self.step(lambda: len(self.items), writes=False))

    def empty(self):
        return (yield from self.step(lambda: not self.items, writes=False))

    def full(self):
        return (yield from self.step(lambda: 0 < self._most <= len(self.items), writes=False))

    def _put(self, item):
        self.items.append(item)

    def _get(self):
        return self.items.pop(0)


class LifoQueue(Queue):
    def _get(self):
        return self.items.pop()


class PriorityQueue(Queue):
    def _put(self, item):
        heapq.heappush(self.items, item)

    def _get(self):
        return heapq.heappop(self.items)


class Pipe(Thing):
    """Between processes, as their queues are: who receives comes in one step, and goes on with
    the next message that nobody has come for."""

    def __init__(self, world):
        super().__init__(world)
        self._messages, self._receiving = [], []

    def send(self, message):
        def act():
            if self._receiving:
                self._receiving.pop(0).append(message)
            else:
                self._messages.append(message)

        yield from self.step(act)

    def recv(self):
        got = []

        def come():
            if self._messages:
                got.append(self._messages.pop(0))
            else:
                self._receiving.append(got)

        yield from self.step(come)
        if not got:
            yield from step([], ready=lambda: got)
        return got[0]
