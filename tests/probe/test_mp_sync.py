# SPDX-License-Identifier: GPL-3.0-or-later
"""Locks, semaphores, conditions and events between processes."""

import unittest

from test_records import line_of
from watched import SharedCase, on_each_method


class Locks(SharedCase):
    @on_each_method
    def test_each_process_tells_what_it_does_with_them(self, python, flavour, method):
        run = self.watch(python, flavour, "mp_lock", method)
        self.assertEqual(self.names(run), ["guard", "again", "slots", "ready", "go", "bound"])
        kinds = [(r.argument & 0xFF, r.argument >> 8 & 1, r.argument >> 16)
                 for r in run.records("Create")]
        self.assertEqual(kinds, [(1, 1, 0), (2, 1, 0), (4, 1, 2), (4, 1, 0), (4, 1, 0), (5, 1, 3)])
        ours, theirs = self.told(run, "Obtain", "Release", "GiveUp", "Wait", "Misuse")
        # What waits only when the other one is slow is not told here.
        self.assertEqual([r for r in theirs if r[0] != "Wait"], [
            ("Obtain", "guard", 0), ("Release", "guard", 0),
            ("Obtain", "again", 1), ("Obtain", "again", 2),
            ("Release", "again", 1), ("Release", "again", 0),
            ("Obtain", "slots", 0), ("Release", "ready", 0),
            ("Obtain", "go", 0), ("Release", "slots", 0)])
        self.assertEqual([r for r in ours if r != ("Wait", "ready", -1)], [
            ("Obtain", "guard", 0), ("GiveUp", "guard", 0),
            ("Wait", "guard", 1_000_000), ("GiveUp", "guard", 0),
            ("Obtain", "again", 1), ("Release", "again", 0), ("Release", "guard", 0),
            ("Obtain", "ready", 0), ("Release", "go", 0),
            ("Misuse", "guard", 1), ("Misuse", "again", 1), ("Misuse", "bound", 2)])
        misuse = run.records("Misuse")[0]
        self.assertEqual((misuse.text, misuse.line),
                         ("semaphore or lock released too many times",
                          line_of("mp_lock", "        mistake()")))

    @on_each_method
    def test_nobody_obtains_what_another_process_has(self, python, flavour, method):
        run = self.watch(python, flavour, "mp_lock", method)
        guard = [(r.kind, r.pid) for r, name in self.named(run, "Obtain", "Release")
                 if name == "guard"]
        main, child = guard[0][1], guard[-1][1]
        self.assertEqual(guard, [("Obtain", main), ("Release", main),
                                 ("Obtain", child), ("Release", child)])


class Conditions(SharedCase):
    @on_each_method
    def test_waits_tell_of_the_lock_too(self, python, flavour, method):
        run = self.watch(python, flavour, "mp_condition", method)
        self.assertEqual(self.names(run), ["changed", "flag", "done", "state", "own", "shared"])
        ours, theirs = self.told(run, "Await", "Pass", "GiveUp", "Notify", "Set", "Clear",
                                 "Obtain", "Release", "Misuse")
        # A slow child finds the flag set.
        self.assertEqual([r for r in theirs if r != ("Await", "flag", -1)], [
            ("Obtain", "changed", 1), ("Notify", "changed", -1), ("Release", "changed", 0),
            ("Pass", "flag", 0), ("Set", "done", 0)])
        self.assertEqual(ours, [
            ("Obtain", "changed", 1),
            ("Await", "changed", -1), ("Release", "changed", 0),
            ("Pass", "changed", 0), ("Obtain", "changed", 1),
            ("Await", "changed", 1_000_000), ("Release", "changed", 0),
            ("GiveUp", "changed", 0), ("Obtain", "changed", 1),
            ("Notify", "changed", 1), ("Release", "changed", 0),
            ("Await", "flag", 1_000_000), ("GiveUp", "flag", 0), ("Set", "flag", 0),
            ("Pass", "flag", 0), ("Pass", "done", 0), ("Clear", "flag", 0),
            ("Obtain", "own", 0), ("Notify", "shared", 1), ("Release", "own", 0),
            ("Misuse", "changed", 4), ("Misuse", "changed", 4)])
        self.assertEqual([r.text for r in run.records("Misuse")],
                         ["lock is not owned", "must acquire() condition before using wait()"])


class Barriers(SharedCase):
    @on_each_method
    def test_both_pass_and_who_breaks_it_says_so(self, python, flavour, method):
        run = self.watch(python, flavour, "mp_barrier", method)
        self.assertEqual([(r.text, r.argument) for r in run.records("Create")],
                         [("gate", 7 + 256 + 2 * 65536)])
        ours, theirs = self.told(run, "Await", "Pass", "GiveUp", "Break", "Reset")
        self.assertEqual(theirs, [("Await", "gate", -1), ("Pass", "gate", 0)])
        self.assertEqual(ours, [("Await", "gate", -1), ("Pass", "gate", 0), ("Break", "gate", 0),
                                ("GiveUp", "gate", 0), ("Reset", "gate", 0)])


class Guard(SharedCase):
    @on_each_method
    def test_a_missing_guard_is_told(self, python, flavour, method):
        if method == "spawn":
            misuse, = self.watch(python, flavour, "mp_guard").records("Misuse")
            self.assertEqual((misuse.object, misuse.argument, misuse.line),
                             (0, 5, line_of("mp_guard", "child.start()")))
            self.assertTrue(misuse.text.startswith("An attempt has been made to start"))


if __name__ == "__main__":
    unittest.main()
