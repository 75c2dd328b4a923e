# SPDX-License-Identifier: GPL-3.0-or-later
"""The queues of the module queue: what goes in and out, who waits, who gives up."""

import unittest

from test_records import line_of
from watched import WatchedCase, on_each_python

FIFO, LIFO, PRIORITY, SIMPLE = 10, 11, 12, 13
SIZE = 65536
MS = 1_000_000
OWN = ("PutWait", "Put", "GetWait", "Get", "GiveUp", "TaskDone", "DrainWait", "Drained", "Close",
       "Misuse")

# What the items of the first loop of queue_fifo look like.
ITEMS = ["1", "-7", "None", "True", "2.5", "'text'", '"a \'quoted\' one"', "'é'", "b'bytes'",
         str(1 << 80), "(1, 'two')", "[1, 2]", "{'a': 1}", "'" + "long " * 11 + "lon…",
         "<Order>"]


class QueueCase(WatchedCase):
    def happened(self, run, number, thread=None):
        """What was done with an object, in order: kind, and the item's text if it has one."""
        return [(r.kind, r.text) if r.kind in ("Put", "Get") else r.kind
                for r in run.records(*OWN)
                if r.object == number and thread in (None, r.thread)]

    def check_items(self, run):
        """Each Get takes what was put under its token; in the exact order of the queue."""
        inside = {}
        for record in run.records("Put", "Get"):
            key = record.object, record.argument, record.text
            if record.kind == "Put":
                inside[key] = inside.get(key, 0) + 1
            else:
                self.assertGreater(inside.get(key, 0), 0, record)
                inside[key] -= 1


class Fifo(QueueCase):
    @on_each_python
    def test_queues_have_kind_bound_name_and_line(self, python, flavour):
        run = self.watch(python, flavour, "queue_fifo")
        created = run.records("Create")[:5]
        self.assertEqual([(r.object, r.argument, r.text) for r in created], [
            (1, FIFO, "tasks"), (2, FIFO + 2 * SIZE, "small"), (3, FIFO + 3 * SIZE, "unique"),
            (4, FIFO, "answering"), (5, FIFO, "short")])
        self.assertEqual(created[2].line, line_of("queue_fifo", "unique = "))

    @on_each_python
    def test_items_are_short_and_nobodys_code_is_run_for_them(self, python, flavour):
        run = self.watch(python, flavour, "queue_fifo")
        self.check_items(run)
        expected = [one for text in ITEMS for one in (("Put", text), ("Get", text), "TaskDone")]
        self.assertEqual(self.happened(run, 1, thread=1)[:len(expected)], expected)
        self.assertEqual({r.line for r in run.records("Put")[:len(ITEMS)]},
                         {line_of("queue_fifo", "tasks.put(item)")})

    @on_each_python
    def test_a_try_that_fails_gives_up(self, python, flavour):
        run = self.watch(python, flavour, "queue_fifo")
        tail = self.happened(run, 1, thread=1)[3 * len(ITEMS):]
        self.assertEqual(tail, [
            "Drained", "Misuse", "GiveUp", "GiveUp", "GiveUp", "GetWait", "GiveUp",
            ("Put", "'first'"), ("Put", "'second'"), "DrainWait", "Drained"])
        misused, = run.records("Misuse")
        self.assertEqual((misused.argument, misused.text),
                         (2, "task_done() called too many times"))
        self.assertEqual(self.happened(run, 2, thread=1), [
            ("Put", "'a'"), ("Put", "'b'"), "GiveUp", "GiveUp", "PutWait", "GiveUp",
            ("Get", "'a'"), ("Get", "'b'"), ("Get", "'x'"), ("Get", "'y'"), ("Get", "'z'")])

    @on_each_python
    def test_waits_tell_how_long_at_most(self, python, flavour):
        run = self.watch(python, flavour, "queue_fifo")
        waits = run.records("GetWait", "PutWait", "DrainWait")
        self.assertEqual([r.kind for r in waits],
                         ["GetWait", "PutWait", "GetWait", "DrainWait", "PutWait"])
        for record in waits[:2]:
            self.assertTrue(0 < record.argument <= MS, record)
        self.assertEqual({r.argument for r in waits[2:]}, {-1})

    @on_each_python
    def test_threads_wait_for_items_and_for_room(self, python, flavour):
        run = self.watch(python, flavour, "queue_fifo")
        self.assertEqual(self.happened(run, 1, thread=2), [
            "GetWait", ("Get", "'first'"), ("Get", "'second'"), "TaskDone", "TaskDone"])
        self.assertEqual(self.happened(run, 2, thread=3), [
            ("Put", "'x'"), ("Put", "'y'"), "PutWait", ("Put", "'z'")])
        done = run.records("TaskDone")[-1]
        self.assertLess(done.time, run.records("Drained")[-1].time)

    @on_each_python
    def test_what_the_program_derives(self, python, flavour):
        run = self.watch(python, flavour, "queue_fifo")
        self.assertEqual(self.happened(run, 3), [("Put", "'once'"), ("Get", "'once'")])
        self.assertEqual(self.happened(run, 4), [("Put", "1"), ("Get", "1")])
        self.assertEqual(self.happened(run, 6), [("Put", "'bye'"), ("Get", "'bye'")])
        if [r for r in run.records("Create") if r.text == "ends"]:  # Python 3.13
            self.assertEqual(self.happened(run, 7),
                             [("Put", "1"), "Close", ("Get", "1")])


class Others(QueueCase):
    @on_each_python
    def test_lifo(self, python, flavour):
        run = self.watch(python, flavour, "queue_lifo")
        self.assertEqual([(r.argument, r.text) for r in run.records("Create")], [
            (LIFO + 3 * SIZE, "plates"), (LIFO + SIZE, "spare[0]"), (LIFO + SIZE, "spare[1]"),
            (LIFO + SIZE, "left"), (LIFO + 2 * SIZE, "right")])
        self.check_items(run)
        self.assertEqual(self.happened(run, 1), [
            ("Put", "'a'"), ("Put", "'b'"), ("Put", "'c'"), "GiveUp",
            ("Get", "'c'"), ("Get", "'b'"), ("Get", "'a'"),
            "GetWait", ("Put", "'e'"), ("Get", "'e'")])

    @on_each_python
    def test_priority(self, python, flavour):
        run = self.watch(python, flavour, "queue_priority")
        created, = run.records("Create")
        self.assertEqual((created.argument, created.text), (PRIORITY, "jobs"))
        self.check_items(run)
        now, later, tie = "(1, 'now')", "(2, 'later')", "(1, {})"
        self.assertEqual(self.happened(run, 1), [
            ("Put", later), ("Put", now), ("Get", now), ("Get", later),
            ("Put", tie), ("Put", tie), ("Get", tie)])


    @on_each_python
    def test_simple(self, python, flavour):
        run = self.watch(python, flavour, "simple_queue")
        self.assertEqual([(r.argument, r.text) for r in run.records("Create")],
                         [(SIMPLE, "letters"), (SIMPLE, "loud")])
        self.check_items(run)
        self.assertEqual(self.happened(run, 1)[:11], [
            ("Put", "'a'"), ("Put", "'b'"), ("Put", "'c'"), ("Get", "'a'"), ("Get", "'b'"),
            ("Get", "'c'"), "GiveUp", "GiveUp", "GetWait", "GiveUp", "GiveUp"])
        self.assertEqual([r.text for r in run.records("Put", "Get") if r.object == 2],
                         ["'D'", "'D'"])
        got = [r for r in run.records("Get") if r.thread == 2]
        self.assertEqual([r.text for r in got], [str(n) for n in range(1000)])
        wait = run.records("GetWait")[0]
        self.assertEqual((wait.argument, wait.line),
                         (MS, line_of("simple_queue", "    print(call")))


if __name__ == "__main__":
    unittest.main()
