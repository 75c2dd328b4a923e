# SPDX-License-Identifier: GPL-3.0-or-later
"""Managers with their proxies, and multiprocessing's pools."""

import unittest

from test_records import line_of
from watched import SharedCase, on_each_method


class Managers(SharedCase):
    @on_each_method
    def test_calls_are_told_where_they_are_made(self, python, flavour, method):
        run = self.watch(python, flavour, "mp_manager", method)
        self.assertEqual(self.names(run), ["manager", "row", "prices", "guard", "state", "jobs",
                                           "shop", "till"])
        ours, theirs = self.told(run, "Call", text=True)
        self.assertEqual(theirs, [
            ("Call", "guard", "acquire()"), ("Call", "row", "append(3)"),
            ("Call", "guard", "release()"), ("Call", "prices", "__setitem__('tea', 2.5)")])
        self.assertIn(("Call", "state", "__getattribute__('open')"), ours)
        self.assertIn(("Call", "till", "pay(3, tip=1)"), ours)
        calls = run.records("Call")
        self.assertEqual(len(calls), len(run.records("Return")))
        self.assertEqual([r.line for r in calls if r.text == "append(3)"],
                         [line_of("mp_manager", "row.append(3)")])

    @on_each_method
    def test_a_manager_has_a_process_and_an_end(self, python, flavour, method):
        run = self.watch(python, flavour, "mp_manager", method)
        names = [r.text for r in run.records("ProcessStart")]
        self.assertEqual(names, ["SyncManager-1", "Process-2", "Shop-3"])
        closed = [name for _, name in self.named(run, "Close")]
        self.assertEqual(closed, ["manager", "shop"])


class Pools(SharedCase):
    JOBS = [1, 2, 3, 4, 5, (1 << 20) + 1, (1 << 20) + 2, 6, 8]

    def check(self, run, name, first):
        numbers = [n if n > 1 << 20 else n + first for n in self.JOBS]
        if first:  # the iterator without a length is the second one
            numbers = [n + (1 << 12) if n > 1 << 20 else n for n in numbers]
        records = [(r, of) for r, of in self.named(run) if of == name]
        self.assertEqual([(r.argument, r.text) for r, _ in records if r.kind == "Submit"],
                         [(n, "cook") for n in numbers])
        self.assertEqual([r.argument for r, _ in records if r.kind == "JobBegin"], numbers)
        ends = [(r.argument, r.text) for r, _ in records if r.kind == "JobEnd"]
        failed = 6 + first
        self.assertEqual(ends, [
            (2 * n + (n == failed), "ValueError: not to be cooked" if n == failed else "")
            for n in numbers])
        results = [r.argument for r, _ in records if r.kind == "Result"]
        self.assertEqual(results, [1 + first, 0, 0, 0, 0, 0, failed, 0, 8 + first])
        self.assertEqual([r.kind for r, _ in records if r.kind == "Close"], ["Close"])

    @on_each_method
    def test_jobs_are_numbered_alike_everywhere(self, python, flavour, method):
        run = self.watch(python, flavour, "mp_pool", method)
        self.assertEqual([(r.text, r.argument & 0x1FF) for r in run.records("Create")],
                         [("pool", 0x120), ("threads", 0x021)])
        self.check(run, "pool", 0)
        # The map of nothing has taken a number too.
        self.check(run, "threads", 8)

    @on_each_method
    def test_a_job_is_done_by_the_worker(self, python, flavour, method):
        run = self.watch(python, flavour, "mp_pool", method)
        main = run.engine.processes[0].pid
        pool = [r for r, name in self.named(run, "JobBegin", "JobEnd") if name == "pool"]
        self.assertEqual(len({r.pid for r in pool} - {main}), 1)
        self.assertNotIn(main, {r.pid for r in pool})
        daemon = next(r for r in run.records("ProcessStart"))
        self.assertEqual(daemon.argument, 1)


if __name__ == "__main__":
    unittest.main()
