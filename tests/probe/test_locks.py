# SPDX-License-Identifier: GPL-3.0-or-later
"""Locks: their names, and that two holders never overlap."""

import unittest

from test_records import line_of
from watched import WatchedCase, on_each_python

NAMES = ["guard", "left", "right", "forks[0]", "forks[1]", "forks[2]", "pair[0]", "pair[1]",
         "by_name['a']", "by_name['b']", "fixed['x']", "fixed['y']",
         "self.lock", "self.forks[0]", "self.forks[1]", "self.more[0]", "self.more[1]",
         "self.lock", "self.forks[0]", "self.forks[1]", "self.more[0]", "self.more[1]",
         "slots[0]", "slots[1]", "rest[0]", "rest[1]", "", "many[0]", "many[1]", "a", "c", "d", "e",
         "inner", "grid[0]", "grid[1]", "walrus"]


class Creation(WatchedCase):
    @on_each_python
    def test_a_lock_is_called_what_the_program_calls_it(self, python, flavour):
        created = self.watch(python, flavour, "names").records("Create")
        self.assertEqual([r.text for r in created], NAMES)
        self.assertEqual([r.object for r in created], list(range(1, len(NAMES) + 1)))
        self.assertEqual({r.argument for r in created}, {1})
        self.assertEqual(created[0].line, line_of("names", "guard = "))

    @on_each_python
    def test_the_librarys_own_locks_are_not_reported(self, python, flavour):
        run = self.watch(python, flavour, "library_locks")
        self.assertEqual([r.text for r in run.records("Create")
                          if r.argument in (1, 3, 6)], ["event", "mine"])
        self.assertFalse(run.records("Obtain", "Release", "Wait", "Await", "Pass", "Notify"))


class Calls(WatchedCase):
    @on_each_python
    def test_each_call_reports_what_came_of_it(self, python, flavour):
        run = self.watch(python, flavour, "lock_calls")
        mine = [r for r in run.records("Wait", "Obtain", "Release", "GiveUp") if r.object == 1]
        self.assertEqual([(r.kind, r.argument) for r in mine[:12]], [
            ("Obtain", 0), ("GiveUp", 0), ("GiveUp", 0),
            ("Wait", 1_000_000), ("GiveUp", 0), ("Wait", 1_000_000), ("GiveUp", 0),
            ("Release", 0), ("Obtain", 0), ("Release", 0), ("Obtain", 0), ("Release", 0)])
        self.assertEqual(mine[3].line, line_of("lock_calls", "acquire(timeout=0.001)"))


class Reentrant(WatchedCase):
    @on_each_python
    def test_each_call_tells_how_often_it_is_held(self, python, flavour):
        run = self.watch(python, flavour, "rlock_calls")
        created = run.records("Create")
        self.assertEqual([(r.text, r.argument) for r in created[:1]], [("lock", 2)])
        self.assertEqual(created[0].line, line_of("rlock_calls", "lock = "))
        mine = [(r.kind, r.argument, r.thread)
                for r in run.records("Wait", "Obtain", "Release", "GiveUp", "Misuse")
                if r.object == 1]
        self.assertEqual(mine, [
            ("Obtain", 1, 1), ("Obtain", 2, 1), ("Obtain", 3, 1),
            ("Release", 2, 1), ("Release", 1, 1), ("Release", 0, 1),
            ("Obtain", 1, 1), ("Release", 0, 1), ("Misuse", 1, 1),
            ("Obtain", 1, 1), ("Misuse", 3, 2),
            ("GiveUp", 0, 3), ("Wait", 1_000_000, 3), ("GiveUp", 0, 3), ("Release", 0, 1),
            ("Misuse", 1, 1),  # _release_save
            ("Obtain", 1, 1), ("Obtain", 2, 1), ("Release", 0, 1), ("Obtain", 2, 1),
            ("Release", 1, 1), ("Release", 0, 1),
            ("Obtain", 1, 1), ("Release", 0, 1), ("Obtain", 1, 1)])

    @on_each_python
    def test_a_release_that_is_wrong_is_told_in_pythons_words(self, python, flavour):
        misused = self.watch(python, flavour, "rlock_calls").records("Misuse")
        self.assertEqual({r.text for r in misused}, {"cannot release un-acquired lock"})
        self.assertEqual(misused[1].line, line_of("rlock_calls", "        mistake()"))
        misused = self.watch(python, flavour, "lock_calls").records("Misuse")
        self.assertEqual([(r.object, r.argument, r.text) for r in misused],
                         [(1, 1, "release unlocked lock")])


class Order(WatchedCase):
    def check_exclusion(self, records, sections):
        """In the merged order each lock of each process has one holder at a time."""
        holders = {}
        obtained = 0
        for record in records:
            lock = (record.pid, record.object)
            if record.kind == "Obtain":
                self.assertIsNone(holders.get(lock))
                holders[lock] = record.thread
                obtained += 1
            elif record.kind == "Release":
                self.assertEqual(holders.get(lock), record.thread)
                holders[lock] = None
        self.assertEqual(obtained, sections)
        self.assertFalse(any(holders.values()))

    @on_each_python
    def test_four_threads(self, python, flavour):
        run = self.watch(python, flavour, "locks")
        self.check_exclusion(run.records("Obtain", "Release"), 4 * 2000)
        self.assertEqual({r.line for r in run.records("Obtain")},
                         {line_of("locks", "with guard")})

    @on_each_python
    def test_over_a_fork(self, python, flavour):
        run = self.watch(python, flavour, "fork_holders")
        records = run.records("Obtain", "Release")
        self.check_exclusion(records, 2 * 2 * 500)
        self.assertEqual({r.object for r in records}, {1})
        self.assertEqual(len({r.pid for r in records}), 2)

    @on_each_python
    def test_a_wait_ends_with_obtaining(self, python, flavour):
        waiting = {}
        for record in self.watch(python, flavour, "locks").records("Wait", "Obtain"):
            if record.kind == "Wait":
                self.assertNotIn(record.thread, waiting)
                waiting[record.thread] = record.time
            else:
                self.assertLessEqual(waiting.pop(record.thread, 0), record.time)
        self.assertFalse(waiting)


if __name__ == "__main__":
    unittest.main()
