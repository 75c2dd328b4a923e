# SPDX-License-Identifier: GPL-3.0-or-later
"""Condition, Semaphore, Event, Barrier, and threads of all kinds: what is done with them."""

import unittest

from test_records import line_of
from watched import WatchedCase, on_each_python

MS = 1_000_000


def told(run, number, *but, thread=None):
    """(kind, argument) of all that was done with an object, or by one thread, without some kinds."""
    return [(r.kind, r.argument) for r in run.records()
            if r.object == number and not r.kind.startswith(("Thread", "Process", "Write", "Create"))
            and r.kind not in but and thread in (None, r.thread)]


def created(run):
    """Name → number, kind and size."""
    return {r.text: (r.object, r.argument & 255, r.argument >> 16) for r in run.records("Create")}


class Conditions(WatchedCase):
    def check_a_turn(self, run, number, lock, thread, depth):
        """A thread that waits, woken by the main thread."""
        hers = [(r.kind, r.object) for r in run.records() if r.thread == thread
                and r.kind in ("Await", "Pass", "Obtain", "Release")]
        self.assertEqual(hers, [("Obtain", lock), ("Await", number), ("Release", lock),
                                ("Pass", number), ("Obtain", lock), ("Release", lock)])
        notify, = [r for r in run.records("Notify") if r.object == number][:1]
        passed, = [r for r in run.records("Pass") if r.object == number and r.thread == thread]
        self.assertEqual((notify.thread, notify.argument), (1, 1))
        self.assertLess(notify.time, passed.time)
        self.assertEqual(passed.line, line_of("condition", "condition.wait("))
        self.assertEqual({r.argument for r in run.records("Obtain") if r.thread == thread}, {depth})

    @on_each_python
    def test_a_wait_is_for_the_condition_then_for_its_lock(self, python, flavour):
        run = self.watch(python, flavour, "condition")
        known = created(run)
        self.assertEqual({name: kind for name, (_, kind, _) in known.items()},
                         {"own": 3, "lock": 1, "on_lock": 3, "rlock": 2, "on_rlock": 3, "ready": 6,
                          "queue": 3, "gone[0]": 3, "": 2, "gone[1]": 3, "gone[2]": 3})
        own, on_lock, on_rlock = (known[name][0] for name in ("own", "on_lock", "on_rlock"))
        self.check_a_turn(run, own, own, 2, 1)
        self.check_a_turn(run, on_lock, known["lock"][0], 3, 0)
        self.check_a_turn(run, on_rlock, known["rlock"][0], 4, 1)

    @on_each_python
    def test_all_are_woken(self, python, flavour):
        run = self.watch(python, flavour, "condition")
        for thread in (5, 6, 7):
            self.assertEqual(told(run, 1, "Wait", thread=thread), [
                ("Obtain", 1), ("Await", 60_000 * MS), ("Release", 0), ("Pass", 0), ("Obtain", 1),
                ("Release", 0)])
        notified = [(r.argument, r.line) for r in run.records("Notify")][3:5]
        self.assertEqual(notified, [(2, line_of("condition", "notify(2)")),
                                    (-1, line_of("condition", "notify_all()"))])

    @on_each_python
    def test_waits_in_vain_and_mistakes(self, python, flavour):
        run = self.watch(python, flavour, "condition")
        in_vain = [("Release", 0), ("GiveUp", 0), ("Obtain", 1)]
        mine = told(run, 1, thread=1)
        self.assertEqual(mine[7:], [
            ("Obtain", 1), ("Await", 0), *in_vain, ("Await", MS), *in_vain, ("Await", MS), *in_vain,
            ("Release", 0), ("Misuse", 4), ("Misuse", 4), ("Misuse", 4), ("Misuse", 1),
            ("Obtain", 1), ("Obtain", 2), ("Release", 1), ("Release", 0),
            ("Obtain", 1), ("Notify", 1), ("Release", 0),  # its copy
            ("Obtain", 1), ("Await", -1), *in_vain, ("Release", 0)])
        misused = run.records("Misuse")
        self.assertEqual([(r.object, r.text) for r in misused], [
            (1, "cannot wait on un-acquired lock"), (1, "cannot notify on un-acquired lock"),
            (1, "cannot notify on un-acquired lock"), (3, "cannot wait on un-acquired lock"),
            (5, "cannot notify on un-acquired lock"), (1, "cannot release un-acquired lock")])
        self.assertEqual({r.line for r in misused}, {line_of("condition", "        mistake()")})
        self.assertEqual(told(run, 5, thread=1)[1:], [("Await", MS), ("GiveUp", 0), ("Misuse", 4)])
        self.assertEqual(told(run, 4, thread=1)[2:], [
            ("Obtain", 1), ("Obtain", 2), ("Release", 0), ("Obtain", 2), ("Release", 1),
            ("Release", 0)])

    @on_each_python
    def test_a_derived_one(self, python, flavour):
        run = self.watch(python, flavour, "condition")
        number = created(run)["queue"][0]
        self.assertEqual(told(run, number), [
            ("Obtain", 1), ("Await", 0), ("Release", 0), ("GiveUp", 0), ("Obtain", 1),
            ("Release", 0)])


class Semaphores(WatchedCase):
    @on_each_python
    def test_each_call_reports_what_came_of_it(self, python, flavour):
        run = self.watch(python, flavour, "semaphore")
        known = created(run)
        self.assertEqual(known, {"slots": (1, 4, 2), "bounded": (2, 5, 2), "gate": (3, 5, 3),
                                 "": (4, 4, 1)})
        once = [("Obtain", 0), ("Obtain", 0), ("GiveUp", 0), ("Wait", MS), ("GiveUp", 0),
                ("Wait", 0), ("GiveUp", 0), ("Wait", -1), ("Release", 0), ("Obtain", 0),
                ("Release", 0), ("Obtain", 0), ("Wait", -1), ("GiveUp", 0), ("Release", 0),
                ("Release", 0)]
        self.assertEqual(told(run, 1), [*once, ("Release", 0), ("Release", 0)])
        self.assertEqual(told(run, 2), [*once, ("Misuse", 2)])
        self.assertEqual(told(run, 3), [("Obtain", 0), ("Release", 0)])
        self.assertEqual({r.line for r in run.records("Wait", "Obtain") if r.thread == 2},
                         {line_of("semaphore", "with semaphore:")})
        misused, = run.records("Misuse")
        self.assertEqual((misused.text, misused.line),
                         ("Semaphore released too many times", line_of("semaphore", "release(2)")))

    @on_each_python
    def test_never_more_holders_than_places(self, python, flavour):
        run = self.watch(python, flavour, "crowd")
        self.assertEqual(created(run), {"room": (1, 4, 3)})
        held, numbers = 0, []
        for record in run.records("Obtain", "Release"):
            held += 1 if record.kind == "Obtain" else -1
            numbers.append(held)
        self.assertEqual((numbers[-1], min(numbers), max(numbers)), (0, 0, 3))
        self.assertEqual(len(numbers), 2 * (3 + 8 * 200))

    @on_each_python
    def test_a_wait_ends_with_obtaining(self, python, flavour):
        waiting = set()
        for record in self.watch(python, flavour, "crowd").records("Wait", "Obtain"):
            if record.kind == "Wait":
                self.assertNotIn(record.thread, waiting)
                waiting.add(record.thread)
            else:
                waiting.discard(record.thread)
        self.assertFalse(waiting)


class Events(WatchedCase):
    @on_each_python
    def test_each_call_reports_what_came_of_it(self, python, flavour):
        run = self.watch(python, flavour, "event")
        self.assertEqual(created(run), {"go": (1, 6, 0), "done": (2, 6, 0), "": (3, 6, 0)})
        self.assertEqual(told(run, 1), [
            ("Await", 0), ("GiveUp", 0), ("Await", MS), ("GiveUp", 0), ("Await", -1), ("Set", 0),
            ("Pass", 0), ("Set", 0), ("Pass", 0), ("Pass", 0), ("Clear", 0), ("Clear", 0),
            ("Await", -1), ("GiveUp", 0), ("Await", 0), ("GiveUp", 0)])
        self.assertEqual(told(run, 2), [("Set", 0), ("Pass", 0)])
        passed = run.records("Pass")
        self.assertEqual([(r.thread, r.line) for r in passed[:2]],
                         [(2, line_of("event", "print(go.wait())")),
                          (1, line_of("event", "go.wait(5)"))])


class Barriers(WatchedCase):
    @on_each_python
    def test_each_call_reports_what_came_of_it(self, python, flavour):
        run = self.watch(python, flavour, "barrier")
        self.assertEqual(created(run), {
            "line": (1, 7, 2), "careful": (2, 7, 2), "failing": (3, 7, 2)})
        together = [("Await", -1), ("Await", -1), ("Pass", 0), ("Pass", 0)]
        self.assertEqual(told(run, 1), [
            *together, *together,
            ("Await", MS), ("Break", 0), ("GiveUp", 0),  # its time passed
            ("Await", -1), ("GiveUp", 0),  # broken already
            ("Reset", 0), ("Await", -1), ("Reset", 0), ("GiveUp", 0),
            ("Await", 60_000 * MS), ("Break", 0), ("GiveUp", 0), ("Break", 0), ("Reset", 0)])
        self.assertEqual(told(run, 2), [("Await", 60_000 * MS), ("Await", 60_000 * MS),
                                        ("Pass", 0), ("Pass", 0)])
        self.assertEqual(told(run, 3), [("Await", -1), ("Await", -1), ("Break", 0), ("GiveUp", 0),
                                        ("GiveUp", 0)])
        passed = [r.thread for r in run.records("Pass") if r.object == 1]
        self.assertEqual(sorted(passed[:2]), [1, 2])


class Threads(WatchedCase):
    @on_each_python
    def test_of_all_kinds(self, python, flavour):
        run = self.watch(python, flavour, "thread_kinds")
        started = [(r.text.split(" (")[0], r.argument) for r in run.records("ThreadStart")]
        self.assertEqual([one for one in started if "Thread" not in one[0]],
                         [("worker 0", 0), ("worker 1", 0), ("cut", 1), ("cut off", 1)])
        self.assertEqual(len(started), 6)
        bare, = [r for r in run.records("ThreadBegin") if r.text.startswith("thread ")]
        self.assertEqual((bare.thread, bare.text), (6, "thread 6"))

    @on_each_python
    def test_a_timer_sleeps_until_its_time_has_come(self, python, flavour):
        run = self.watch(python, flavour, "thread_kinds")
        slept = [(r.thread, r.kind, r.argument) for r in run.records("Sleep", "Wake")]
        self.assertEqual(slept, [(4, "Sleep", MS), (4, "Wake", 0),
                                 (5, "Sleep", 3_600_000 * MS), (5, "Wake", 0)])

    @on_each_python
    def test_a_call_in_place_of_a_target(self, python, flavour):
        run = self.watch(python, flavour, "no_target")
        misused = run.records("Misuse")
        self.assertEqual([(r.object, r.argument, r.text) for r in misused], [
            (0, 6, "work()"), (0, 6, "work()"), (0, 6, "work()"), (0, 6, "work(7)"),
            (0, 6, "work()")])
        self.assertEqual([r.line for r in misused], [
            line_of("no_target", text) for text in (
                "Thread(target=work()), th", "Thread(target=work()), th", "Worker(target=work())",
                "a number", "Process(target=work())")])


class Names(WatchedCase):
    @on_each_python
    def test_of_what_is_made_with_arguments(self, python, flavour):
        run = self.watch(python, flavour, "more_names")
        self.assertEqual([r.text for r in run.records("Create")], [
            "slots", "line", "room", "gates[0]", "gates[1]", "by_size['small']",
            "by_size['large']", "", "full", "first", "second", "made['a']", "", "", "",
            "Table.shared", "Table.places[0]", "Table.places[1]", "Table.Inner.ready", "self.own",
            "self.lock", "self.gate", "last"])


if __name__ == "__main__":
    unittest.main()
