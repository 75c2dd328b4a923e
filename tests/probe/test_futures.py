# SPDX-License-Identifier: GPL-3.0-or-later
"""The executors of concurrent.futures: their jobs, who does them, and who waits for them."""

import unittest

from test_records import line_of
from watched import WatchedCase, on_each_python

THREADS, PROCESSES = 30, 31
SHARED, SIZE = 256, 65536
TIMED = 2**32
METHODS = ("fork", "spawn", "forkserver")


class ThreadPool(WatchedCase):
    def pool(self, run, kinds, number=1):
        return [r for r in run.records(*kinds) if r.object == number]

    @on_each_python
    def test_pools_have_size_name_and_line(self, python, flavour):
        run = self.watch(python, flavour, "thread_pool")
        created = run.records("Create")
        self.assertEqual([(r.argument, r.text) for r in created
                          if r.argument % SHARED == THREADS],
                         [(THREADS + SIZE, "pool"), (THREADS + 2 * SIZE, "mine")])
        closed, left = run.records("Close")
        self.assertEqual(closed.line, line_of("thread_pool", "pool.shutdown()"))
        self.assertIn(left.line - line_of("thread_pool", "with Pool()"), (0, 1))  # 1: Python 3.9

    @on_each_python
    def test_each_job_has_number_function_and_end(self, python, flavour):
        run = self.watch(python, flavour, "thread_pool")
        number = run.records("Submit")[0].object
        submitted = self.pool(run, ["Submit"], number)
        self.assertEqual([(r.argument, r.text) for r in submitted], list(enumerate(
            ["square", "fail", "stand", "Kitchen.cook", "<lambda>", "square", "square", "stand"],
            start=1)))
        self.assertEqual(submitted[0].line, line_of("thread_pool", "first = "))
        done = [1, 2, 3, 4, 6, 7, 8]  # the fifth was cancelled
        begun = self.pool(run, ["JobBegin"], number)
        ended = self.pool(run, ["JobEnd"], number)
        self.assertEqual([r.argument for r in begun], done)
        self.assertEqual([r.argument for r in ended], [2 * n + (n == 2) for n in done])
        self.assertEqual([r.text for r in ended if r.argument % 2], ["ValueError: no seats"])
        self.assertEqual({r.thread for r in begun + ended},
                         {run.records("ThreadBegin")[1].thread})

    @on_each_python
    def test_a_job_is_submitted_done_and_its_result_had_in_this_order(self, python, flavour):
        run = self.watch(python, flavour, "thread_pool")
        number = run.records("Submit")[0].object
        for job in (1, 2, 3, 4, 6, 7, 8):
            steps = [r.kind for r in run.records("Submit", "JobBegin", "JobEnd", "Result")
                     if r.object == number
                     and r.argument // (2 if r.kind == "JobEnd" else 1) == job]
            self.assertEqual(steps[:4], ["Submit", "JobBegin", "JobEnd", "Result"], job)

    @on_each_python
    def test_who_waits_for_a_result(self, python, flavour):
        run = self.watch(python, flavour, "thread_pool")
        kinds = ("ResultWait", "Result", "GiveUp")
        number = run.records("Submit")[0].object
        asked = [r for r in self.pool(run, kinds, number)
                 if r.argument % TIMED in (0, 3, 5, 8)]  # those that were surely ready, or not
        wait = line_of("thread_pool", "futures.wait(")
        each = line_of("thread_pool", "for future in")
        self.assertEqual([(r.kind, r.argument) for r in asked], [
            ("ResultWait", TIMED + 3), ("GiveUp", 0), ("Result", 5), ("ResultWait", 3), ("Result", 3),
            ("ResultWait", TIMED), ("GiveUp", 0), ("ResultWait", 0), ("Result", 0), ("Result", 8)])
        self.assertEqual([r.line for r in asked[5:9]], [wait, wait, each, each])
        self.assertEqual(asked[3].line, line_of("thread_pool", "print(standing.result())"))
        self.assertEqual({r.thread for r in asked}, {1})


class ProcessPool(WatchedCase):
    @on_each_python
    def test_by_each_method(self, python, flavour):
        for method in METHODS:
            with self.subTest(method=method):
                self.check(self.watch(python, flavour, "process_pool", method))

    def check(self, run):
        described = PROCESSES + SHARED + 2 * SIZE
        created = [r for r in run.records("Create") if r.argument == described]
        self.assertEqual([r.text for r in created], ["crew"])
        parent, number = created[0].pid, created[0].object
        shares = [r for r in run.records("Share") if r.argument == described]
        self.assertEqual({r.text for r in shares}, {f"pool:{parent}:{number}"})
        numbers = {r.pid: r.object for r in shares}
        mine = [r for r in run.records("Submit", "JobBegin", "JobEnd", "Result", "Close")
                if r.object == numbers.get(r.pid, number)]
        submitted = [r for r in mine if r.kind == "Submit"]
        self.assertEqual([(r.pid, r.argument, r.text) for r in submitted], [
            (parent, n, name)
            for n, name in enumerate(["square", "fail", "square", "square", "pow"], start=1)])
        for job in range(1, 6):
            steps = [r for r in mine
                     if r.argument // (2 if r.kind == "JobEnd" else 1) == job]
            self.assertEqual([r.kind for r in steps], ["Submit", "JobBegin", "JobEnd", "Result"])
            begin, end = steps[1:3]
            self.assertNotEqual(begin.pid, parent)
            self.assertEqual((begin.pid, end.argument), (end.pid, 2 * job + (job == 2)))
        self.assertEqual([r.text for r in mine if r.kind == "JobEnd" and r.argument % 2],
                         ["ValueError: no seats"])
        self.assertEqual(mine[-1].kind, "Close")


if __name__ == "__main__":
    unittest.main()
