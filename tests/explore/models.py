# SPDX-License-Identifier: GPL-3.0-or-later
"""The programs of tests/programs/{holds,races,deadlocks,outcomes} as models of reference.py: a
function each, of the program's name. What one task alone ever uses is left out: it changes no
order."""
from reference import (Barrier, BrokenBarrierError, Condition, Empty, Event, Full, Items, LifoQueue,
                       Lock, Pipe, PriorityQueue, Queue, RLock, Semaphore, Variable)


def _adding(guard=None, threads=2, rounds=1):
    """Threads that add to one number, which is printed."""

    def model(w):
        total = Variable(w)
        lock = guard(w) if guard else None

        def work():
            for _ in range(rounds):
                yield from lock.holding(total.add()) if lock else total.add()

        yield from w.together(*(work() for _ in range(threads)))
        yield from w.print((yield from total.get()))

    return model


counter_with_lock = counter_with_condition = closure_with_lock = _adding(Lock)
counter_with_rlock = _adding(RLock)
counter_with_semaphore = counter_with_bounded_semaphore = _adding(Semaphore)
process_value_with_its_lock = _adding(RLock)
lost_update_of_global = lost_update_of_attribute = lost_update_of_call = _adding()
lost_update_of_chain = lost_update_of_closure = lost_update_of_dict_item = _adding()
lost_update_of_list_item = lost_update_written_out = _adding()
lost_update_of_three = _adding(threads=3)
lost_updates_of_two_rounds = _adding(rounds=2)
lost_updates_of_three_rounds = _adding(rounds=3)


def _printing(count, parent=None):
    def model(w):
        tasks = []
        for i in range(count):
            tasks.append((yield from w.start(w.print(i))))
        for task in tasks:
            yield from w.join(task)

    return model


two_prints = processes_print = _printing(2)
three_prints = _printing(3)


def _last_zero(size):
    def model(w):
        numbers = Items(w, [0] * (size + 1))

        def walk():
            i = size
            while (yield from numbers[i].get()) != 0:
                i -= 1

        def write(j):
            yield from numbers[j].set((yield from numbers[j - 1].get()) + 1)

        yield from w.together(walk(), *(write(j) for j in range(1, size + 1)))

    return model


last_zero_of_2 = _last_zero(2)
last_zero_of_3 = _last_zero(3)
last_zero_of_4 = _last_zero(4)
last_zero_of_5 = _last_zero(5)


def _one_writer(readers):
    def model(w):
        x = Variable(w)
        yield from w.together(x.set(1), *(x.get() for _ in range(readers)))

    return model


one_writer_four_readers = _one_writer(4)


# ---- holds


def attribute_with_lock(w):
    guard, balance = Lock(w), Variable(w, 10)
    yield from w.together(*(guard.holding(balance.add(-1)) for _ in range(2)))
    yield from w.print((yield from balance.get()))


def barrier_between_phases(w):
    meeting = Barrier(w, 2)
    written, seen = Items(w, [False, False]), Items(w, [None, None])

    def work(i):
        yield from written[i].set(True)
        yield from meeting.wait()
        yield from seen[i].set((yield from written.look(all)))

    yield from w.together(work(0), work(1))
    yield from w.print(seen.values)


def condition_wait_for(w):
    change, items = Condition(w), Variable(w, [])

    def consume():
        yield from change.wait_for(lambda: items.look(bool))
        yield from w.print((yield from items.change(list.pop)))

    task = yield from w.start(change.holding(consume()))
    yield from change.acquire()
    yield from items.change(lambda items: items.append("bread"))
    yield from change.notify()
    yield from change.release()
    yield from w.join(task)


def condition_with_predicate(w):
    change, ready = Condition(w), Variable(w, False)

    def consume():
        yield from change.holding(change.wait_for(ready.get))
        yield from w.print("got it")

    def produce():
        yield from ready.set(True)
        yield from change.notify()

    yield from w.together(consume(), change.holding(produce()))


def event_hands_over(w):
    ready, message = Event(w), Variable(w, "")

    def read():
        yield from ready.wait()
        yield from w.print((yield from message.get()))

    task = yield from w.start(read())
    yield from message.set("here")
    yield from ready.set()
    yield from w.join(task)


def items_of_their_own(w):
    squares = Items(w, [None] * 3)
    yield from w.together(*(squares[i].set(i * i) for i in range(3)))
    yield from w.print((yield from squares.look(list)))


def join_before_reading(w):
    answer = Variable(w)
    yield from w.together(answer.set(42))
    yield from w.print((yield from answer.get()))


def lifo_queue(w):
    pile = LifoQueue(w)
    for item in (1, 2, 3):
        yield from pile.put(item)

    def work():
        first = yield from pile.get()
        second = yield from pile.get()
        yield from w.print(first, second, (yield from pile.get()))

    yield from w.together(work())


def locals_are_private(w):
    yield from w.together(iter(()), iter(()))
    yield from w.print("done")


def made_once(w):
    guard, made = Lock(w), Variable(w)

    def work():
        if (yield from made.get()) == 0:
            yield from made.add()

    yield from w.together(guard.holding(work()), guard.holding(work()))
    yield from w.print((yield from made.get()))


def no_more_than_two_inside(w):
    room, guard = Semaphore(w, 2), Lock(w)
    inside, most = Variable(w), Variable(w)

    def enter():
        yield from inside.add()
        yield from most.set(max((yield from most.get()), (yield from inside.get())))

    def work():
        yield from guard.holding(enter())
        yield from guard.holding(inside.add(-1))

    yield from w.together(room.holding(work()), room.holding(work()))
    yield from w.print((yield from most.get()) <= 2)


def _opening(notify):
    def model(w):
        change, is_open = Condition(w), Variable(w, False)

        def enter():
            yield from change.wait_for(is_open.get)

        tasks = []
        for _ in range(2):
            tasks.append((yield from w.start(change.holding(enter()))))
        yield from change.acquire()
        yield from is_open.set(True)
        yield from notify(change)
        yield from change.release()
        for task in tasks:
            yield from w.join(task)
        yield from w.print("all in")

    return model


notify_all_wakes_all = _opening(Condition.notify_all)
one_notify_for_two = _opening(Condition.notify)


def _dining(ordered):
    def model(w):
        forks = [Lock(w) for _ in range(3)]

        def eat(i):
            pair = (i, (i + 1) % 3)
            first, second = sorted(pair) if ordered else pair
            yield from forks[first].holding(forks[second].holding(iter(())))

        yield from w.together(*(eat(i) for i in range(3)))

    return model


three_philosophers = _dining(ordered=False)
ordered_philosophers = _dining(ordered=True)


def pipe_hands_over(w):
    pipe = Pipe(w)

    task = yield from w.start(pipe.send("hello"))
    yield from w.print((yield from pipe.recv()))
    yield from w.join(task)


def priority_queue(w):
    wards = PriorityQueue(w)
    yield from w.together(wards.put(1), wards.put(0))
    first = yield from wards.get()
    yield from w.print(first, (yield from wards.get()))


def process_has_memory_of_its_own(w):
    yield from w.together(iter(()))
    yield from w.print(0)


def process_value_after_join(w):
    total = Variable(w)
    yield from w.together(total.set(7))
    yield from w.print((yield from total.get()))


def queue_hands_over(w):
    line = Queue(w)

    def produce():
        for item in range(3):
            yield from line.put(item)

    task = yield from w.start(produce())
    got = []
    for _ in range(3):
        got.append((yield from line.get()))
    yield from w.print(*got)
    yield from w.join(task)


def queue_join(w):
    line, done = Queue(w), Variable(w, [])

    def work():
        item = yield from line.get()
        yield from done.change(lambda done: done.append(item))
        yield from line.task_done()

    task = yield from w.start(work())
    yield from line.put("plate")
    yield from line.join()
    yield from w.print((yield from done.look(list)))
    yield from w.join(task)


def queue_of_one_place(w):
    line = Queue(w, 1)

    def produce():
        yield from line.put("a")
        yield from line.put("b")

    task = yield from w.start(produce())
    first = yield from line.get()
    yield from w.print(first + (yield from line.get()))
    yield from w.join(task)


def reentrant_lock(w):
    guard, steps = RLock(w), Variable(w, [])

    def inner():
        yield from steps.change(lambda steps: steps.append("inner"))

    yield from w.together(*(guard.holding(guard.holding(inner())) for _ in range(2)))
    yield from w.print((yield from steps.look(len)))


def simple_queue_hands_over(w):
    line = Queue(w)
    task = yield from w.start(line.put("note"))
    yield from w.print((yield from line.get()))
    yield from w.join(task)


def subclass_of_thread(w):
    results = [Variable(w), Variable(w)]
    yield from w.together(results[0].set(3), results[1].set(7))
    first = yield from results[0].get()
    yield from w.print([first, (yield from results[1].get())])


def thread_of_a_thread(w):
    order = Variable(w, [])

    def outer():
        yield from w.together(order.change(lambda order: order.append("inner")))
        yield from order.change(lambda order: order.append("outer"))

    yield from w.together(outer())
    yield from w.print((yield from order.look(list)))


def timer_joined(w):
    def ring():
        yield from Event(w).wait(5)
        yield from w.print("ding")

    yield from w.together(ring())
    yield from w.print("over")


# ---- races


def check_then_act(w):
    tickets, sold = Variable(w, [1, 1]), Variable(w, [])

    def work():
        if (yield from tickets.look(len)) > 0:
            yield from tickets.change(list.pop)
            yield from sold.change(lambda sold: sold.append(1))

    yield from w.together(work(), work())
    yield from w.print((yield from sold.look(len)))


def division_by_what_is_not_there(w):
    parts = Variable(w)
    yield from w.start(parts.set(2))
    yield from w.print(10 // (yield from parts.get()))


def flag_and_data(w):
    data, ready = Variable(w, None), Variable(w, False)

    def write():
        yield from ready.set(True)
        yield from data.set("data")

    task = yield from w.start(write())
    if (yield from ready.get()):
        yield from w.print((yield from data.get()))
    yield from w.join(task)


def largest_so_far(w):
    best = Variable(w)

    def work(value):
        if value > (yield from best.get()):
            yield from best.set(value)

    yield from w.together(work(1), work(2))
    yield from w.print((yield from best.get()))


def last_ticket(w):
    tickets = Variable(w, [1])

    def work():
        if (yield from tickets.look(len)):
            yield from tickets.change(list.pop)

    yield from w.together(work(), work())
    yield from w.print("sold out")


def lock_let_go_in_between(w):
    guard, total = RLock(w), Variable(w)

    def work():
        seen = yield from guard.holding(total.get())
        yield from guard.holding(total.set(seen + 1))

    yield from w.together(work(), work())
    yield from w.print((yield from total.get()))


value_of_two_processes = lock_let_go_in_between


def made_twice(w):
    made, made_by = Variable(w, None), Variable(w, [])

    def work():
        if (yield from made.get()) is None:
            yield from made.set(object)
            yield from made_by.change(lambda made_by: made_by.append(1))

    yield from w.together(work(), work())
    yield from w.print((yield from made_by.look(len)))


def order_of_appending(w):
    order = Variable(w, [])
    yield from w.together(*(order.change(lambda order, i=i: order.append(i)) for i in range(2)))
    yield from w.print((yield from order.look(list)))


def reading_without_join(w):
    answer = Variable(w)
    task = yield from w.start(answer.set(42))
    yield from w.print((yield from answer.get()))
    yield from w.join(task)


def sleep_is_no_lock(w):
    order = Variable(w, [])

    def work(i):
        yield from w.sleep(i + 1)
        yield from order.change(lambda order: order.append(i))

    yield from w.together(work(0), work(1))
    yield from w.print((yield from order.look(list)))


def text_grows(w):
    text = Variable(w, "")
    yield from w.together(text.add("a"), text.add("b"))
    yield from w.print((yield from text.get()))


def two_accounts(w):
    a, b = Variable(w, 10), Variable(w, 0)

    def move():
        yield from a.add(-5)
        yield from b.add(5)

    task = yield from w.start(move())
    first = yield from a.get()
    yield from w.print(first + (yield from b.get()))
    yield from w.join(task)


def two_locks_are_none(w):
    guards, total = [Lock(w), Lock(w)], Variable(w)
    yield from w.together(guards[0].holding(total.add()), guards[1].holding(total.add()))
    yield from w.print((yield from total.get()))


# ---- deadlocks


def barrier_for_one_more(w):
    meeting = Barrier(w, 3)
    yield from w.together(meeting.wait(), meeting.wait())
    yield from w.print("all here")


def event_cleared_too_soon(w):
    signal = Event(w)

    def wait():
        yield from signal.wait()
        yield from w.print("seen")

    task = yield from w.start(wait())
    yield from signal.set()
    yield from signal.clear()
    yield from w.join(task)


def event_never_set(w):
    yield from w.together(Event(w).wait())


def join_in_a_circle(w):
    both = Event(w)
    tasks = []

    def work(other):
        yield from both.wait()
        yield from w.join(tasks[other])

    for i in range(2):
        tasks.append((yield from w.start(work(1 - i))))
    yield from both.set()
    for task in tasks:
        yield from w.join(task)


def join_with_the_lock_held(w):
    guard = Lock(w)
    yield from guard.holding(w.together(guard.holding(iter(()))))
    yield from w.print("done")


def lock_and_queue(w):
    guard, line = Lock(w), Queue(w)

    def consume():
        yield from w.print((yield from line.get()))

    task = yield from w.start(guard.holding(line.put("bread")))
    yield from guard.holding(consume())
    yield from w.join(task)


def lock_kept_after_an_error(w):
    guard = Lock(w)

    def work():
        yield from guard.acquire()
        raise ZeroDivisionError

    yield from w.together(work())
    yield from guard.acquire()
    yield from w.print("mine")


def lock_taken_twice(w):
    guard = Lock(w)
    yield from guard.holding(guard.holding(w.print("inner")))


def _crosswise(w):
    a, b = Lock(w), Lock(w)
    yield from w.together(*(first.holding(second.holding(iter(())))
                            for first, second in ((a, b), (b, a))))
    yield from w.print("done")


two_locks_crosswise = locks_of_processes_crosswise = _crosswise


def notify_that_nobody_heard(w):
    change = Condition(w)

    def consume():
        yield from change.holding(change.wait())
        yield from w.print("got it")

    task = yield from w.start(consume())
    yield from change.holding(change.notify())
    yield from w.join(task)


def queue_that_nobody_fills(w):
    yield from w.print((yield from Queue(w).get()))


def pipe_that_nobody_feeds(w):
    yield from w.print((yield from Pipe(w).recv()))


def queue_that_nobody_empties(w):
    line = Queue(w, 1)
    yield from line.put("first")
    yield from line.put("second")
    yield from w.print("both in")


def semaphore_never_given_back(w):
    permits = Semaphore(w, 2)
    yield from w.together(*(permits.acquire() for _ in range(3)))
    yield from w.print("served")


def task_never_done(w):
    line = Queue(w)
    yield from w.start(line.get())
    yield from line.put("plate")
    yield from line.join()
    yield from w.print("all done")


# ---- outcomes


def condition_with_timeout(w):
    change = Condition(w)

    def wait():
        task = yield from w.start(change.holding(change.notify()))
        yield from w.print((yield from change.wait(1)))
        return task

    task = yield from change.holding(wait())
    yield from w.join(task)


def event_with_timeout(w):
    signal = Event(w)
    task = yield from w.start(signal.set())
    yield from w.print((yield from signal.wait(1)))
    yield from w.join(task)


def first_come_first_served(w):
    guard, order = Lock(w), Variable(w, [])
    yield from w.together(*(
        guard.holding(order.change(lambda order, i=i: order.append(i))) for i in range(2)))
    yield from w.print((yield from order.look(list)))


def join_with_timeout(w):
    task = yield from w.start(w.sleep(1))
    yield from w.join(task, 1)
    yield from w.print((yield from w.is_alive(task)))
    yield from w.join(task)


def lock_with_timeout(w):
    guard = Lock(w)
    task = yield from w.start(guard.holding(w.sleep(2)))
    if (yield from guard.acquire(1)):
        yield from w.print("mine")
        yield from guard.release()
    else:
        yield from w.print("too late")
    yield from w.join(task)


def log_lines(w):
    errors = Variable(w)
    yield from w.together(errors.set(0), errors.set(1))
    yield from w.print("logged")


def main_prints_too(w):
    task = yield from w.start(w.print("thread"))
    yield from w.print("main")
    yield from w.join(task)


def _two_producers(of_processes):
    def model(w):
        line = Pipe(w) if of_processes else Queue(w)
        put, get = (line.send, line.recv) if of_processes else (line.put, line.get)
        tasks = []
        for i in range(2):
            tasks.append((yield from w.start(put(i))))
        first = yield from get()
        yield from w.print(first, (yield from get()))
        for task in tasks:
            yield from w.join(task)

    return model


processes_fill_a_queue = _two_producers(of_processes=True)
two_producers_of_a_queue = two_producers_of_a_simplequeue = _two_producers(of_processes=False)


def queue_with_timeout(w):
    line = Queue(w)
    task = yield from w.start(line.put("item"))
    try:
        yield from w.print((yield from line.get(1)))
    except Empty:
        yield from w.print("nothing")
    yield from w.join(task)


def semaphore_of_two(w):
    permits = Semaphore(w, 2)
    yield from w.together(*(permits.holding(iter(())) for _ in range(3)))


def timer_cancelled(w):
    finished = Event(w)

    def run():
        if not (yield from finished.wait(1)) and not (yield from finished.is_set()):
            yield from w.print("ding")
        yield from finished.set()

    task = yield from w.start(run())
    yield from w.sleep(1)
    yield from finished.set()
    yield from w.join(task)


def try_to_acquire(w):
    guard = Lock(w)
    task = yield from w.start(guard.holding(iter(())))
    if (yield from guard.acquire(0)):
        yield from w.print("mine")
        yield from guard.release()
    else:
        yield from w.print("taken")
    yield from w.join(task)


def rlock_of_an_ended_thread(w):
    guard = RLock(w)

    def look():
        free = yield from guard.acquire(0)
        yield from w.print("mine" if free else "taken")

    for work in (guard.acquire(), look()):
        task = yield from w.start(work)
        yield from w.join(task)


def two_producers_of_a_lifoqueue(w):
    pile = LifoQueue(w)
    yield from w.together(pile.put(0), pile.put(1))
    first = yield from pile.get()
    yield from w.print(first, (yield from pile.get()))


def urgent_but_late(w):
    wards = PriorityQueue(w)
    tasks = []
    for i in (2, 1):
        tasks.append((yield from w.start(wards.put(i))))
    first = yield from wards.get()
    yield from w.print(first, (yield from wards.get()))
    for task in tasks:
        yield from w.join(task)


def who_comes_last(w):
    meeting = Barrier(w, 2)

    def work(i):
        if (yield from meeting.wait()) == 0:
            yield from w.print(i)

    yield from w.together(work(0), work(1))


# ---- looking again and again


def busy_wait(w):
    ready = Variable(w, False)
    yield from w.start(ready.set(True))

    def test():
        return not (yield from ready.get())

    yield from w.idle(test)
    yield from w.print("seen")


def busy_wait_for_nobody(w):
    ready = Variable(w, False)
    yield from w.start(w.print("forgot"))

    def test():
        return not (yield from ready.get())

    yield from w.idle(test)
    yield from w.print("seen")


def _keeping_out(takes_turns):
    def model(w):
        wants, turn, total = Items(w, [False, False]), Variable(w), Variable(w)

        def work(me):
            other = 1 - me

            def test():
                if not (yield from wants[other].get()):
                    return False
                return not takes_turns or (yield from turn.get()) == other

            yield from wants[me].set(True)
            if takes_turns:
                yield from turn.set(other)
            yield from w.idle(test)
            yield from total.add()
            yield from wants[me].set(False)

        yield from w.together(work(0), work(1))
        yield from w.print((yield from total.get()))

    return model


lock_of_variables = _keeping_out(takes_turns=True)
both_give_way = _keeping_out(takes_turns=False)
