# SPDX-License-Identifier: GPL-3.0-or-later
"""Each kind of record: when it comes, with what, and at which line."""

import os
import unittest

from watched import PROGRAMS, WatchedCase, on_each_python


def line_of(program, text, nth=0):
    """The number of the nth line of a program that has the text in it."""
    lines = (PROGRAMS / f"{program}.py").read_text(encoding="utf-8").splitlines()
    return [i for i, line in enumerate(lines, start=1) if text in line][nth]


class Hello(WatchedCase):
    @on_each_python
    def test_says_who_it_is_and_what_it_runs(self, python, flavour):
        process, = self.watch(python, flavour, "sleeps").engine.processes
        self.assertEqual(process.program, "sleeps.py")
        self.assertEqual(process.ppid, os.getpid())
        self.assertRegex(process.python, r"^CPython 3\.\d+\.\d+t?$")

    @on_each_python
    def test_the_main_thread_begins_first(self, python, flavour):
        run = self.watch(python, flavour, "sleeps")
        first = run.records()[0]
        self.assertEqual((first.kind, first.thread, first.argument, first.text),
                         ("ThreadBegin", 1, first.pid, "MainThread"))


class Threads(WatchedCase):
    @on_each_python
    def test_a_thread_has_number_name_and_lines(self, python, flavour):
        run = self.watch(python, flavour, "locks")
        started = run.records("ThreadStart")
        self.assertEqual([r.object for r in started], [2, 3, 4, 5])
        self.assertEqual({r.line for r in started}, {line_of("locks", "thread.start()")})
        begun = run.records("ThreadBegin")
        self.assertEqual(sorted(r.thread for r in begun), [1, 2, 3, 4, 5])
        self.assertEqual({r.object: r.text for r in started},
                         {r.thread: r.text for r in begun if r.thread > 1})
        self.assertEqual(len({r.argument for r in begun}), 5)
        self.assertEqual([r.argument for r in run.records("ThreadEnd")], [0] * 4)

    @on_each_python
    def test_a_join_waits_and_ends(self, python, flavour):
        run = self.watch(python, flavour, "locks")
        joins = run.records("ThreadJoinWait", "ThreadJoined")
        self.assertEqual([(r.kind, r.object, r.argument) for r in joins],
                         [one for n in (2, 3, 4, 5)
                          for one in (("ThreadJoinWait", n, 0), ("ThreadJoined", n, 1))])
        self.assertEqual({r.line for r in joins}, {line_of("locks", "thread.join()")})

    @on_each_python
    def test_a_join_gives_up(self, python, flavour):
        run = self.watch(python, flavour, "timeouts")
        for kind in ("ThreadJoined", "ProcessJoined"):
            self.assertEqual([r.argument for r in run.records(kind)], [0, 1])

    @on_each_python
    def test_what_a_signal_ends_is_over(self, python, flavour):
        # Its stdin stays open, so that reading it is a wait.
        run = self.watch(python, flavour, "interrupted", stdin=None)
        self.assertEqual(run.out, b"enough\n" * 4, run.error)
        waits = ("Wait", "Obtain", "GiveUp", "ThreadJoinWait", "ThreadJoined", "Sleep", "Wake",
                 "IoWait", "IoDone")
        mine = [r for r in run.records(*waits) if r.thread == 1]
        self.assertEqual([(r.kind, r.argument) for r in mine], [
            ("Obtain", 0), ("Wait", -1), ("GiveUp", 0), ("ThreadJoinWait", 0),
            ("ThreadJoined", 0), ("Sleep", 3600 * 10**9), ("Wake", 0), ("IoWait", 0),
            ("IoDone", 0)])

    @on_each_python
    def test_an_exception_ends_a_thread(self, python, flavour):
        run = self.watch(python, flavour, "thread_errors")
        ends = {r.thread: (r.argument, r.text) for r in run.records("ThreadEnd")}
        self.assertEqual(list(ends.values()), [
            (1, "ValueError: no seats"), (0, ""), (1, "KeyError: 'seat'"),
            (1, "RuntimeError: release unlocked lock"), (1, "ValueError: no seats")])
        raised = run.records("Raise")
        self.assertEqual([r.line for r in raised], [
            line_of("thread_errors", 'raise ValueError'),
            line_of("thread_errors", 'raise KeyError'),
            line_of("thread_errors", '.release()'),
            line_of("thread_errors", 'raise ValueError')])

    @on_each_python
    def test_the_end_waits_for_the_threads_that_are_left(self, python, flavour):
        run = self.watch(python, flavour, "shutdown")
        shutdown, = run.records("Shutdown")
        self.assertEqual(shutdown.thread, 1)
        end, = run.records("ThreadEnd")
        self.assertLess(shutdown.time, end.time)
        self.assertFalse(self.watch(python, flavour, "locks").records("Shutdown"))


class Sleeps(WatchedCase):
    @on_each_python
    def test_a_sleep_tells_how_long_and_where(self, python, flavour):
        records = self.watch(python, flavour, "sleeps").records("Sleep", "Wake")
        first, second = line_of("sleeps", "sleep(0.002)"), line_of("sleeps", "sleep(0)")
        self.assertEqual([(r.kind, r.argument, r.line) for r in records], [
            ("Sleep", 2_000_000, first), ("Wake", 0, first),
            ("Sleep", 0, second), ("Wake", 0, second)])
        self.assertGreaterEqual(records[1].time - records[0].time, 2_000_000)


class Streams(WatchedCase):
    def written(self, run, stream):
        return "".join(r.text for r in run.records("Write") if r.object == stream)

    @on_each_python
    def test_what_is_written_is_told(self, python, flavour):
        run = self.watch(python, flavour, "output", lines=True)
        told = self.written(run, 1)
        self.assertEqual(told, run.out.decode().replace("past the streams\n", ""))
        self.assertEqual(self.written(run, 2), run.error.decode())

    @on_each_python
    def test_a_write_has_its_line(self, python, flavour):
        records = self.watch(python, flavour, "output").records("Write")
        self.assertEqual(records[0].line, line_of("output", "one"))
        self.assertEqual([r.line for r in records if r.text.startswith("letters")],
                         [line_of("output", "letters")])

    @on_each_python
    def test_lines_come_out_one_by_one(self, python, flavour):
        """With TRAMA_LINES a pipe gets the two streams in the order in which they are written."""
        out = self.watch(python, flavour, "output", lines=True).out
        self.assertLess(out.index("\u20ac".encode()), out.index(b"past the streams"))

    @on_each_python
    def test_input_is_waited_for(self, python, flavour):
        run = self.watch(python, flavour, "reads", stdin=b"Ana\ntwo\nthree\nfour\n")
        self.assertEqual(run.code, 0, run.error)
        records = run.records("IoWait", "IoDone")
        self.assertEqual(records[0].text, "input")
        self.assertEqual([r.kind for r in records], ["IoWait", "IoDone"] * (len(records) // 2))
        self.assertEqual(records[0].line, line_of("reads", "input("))
        prompt = next(r for r in run.records("Write") if r.text == "who? ")
        self.assertLess(prompt.time, records[0].time)


class Exceptions(WatchedCase):
    @on_each_python
    def test_an_uncaught_exception_has_its_line(self, python, flavour):
        """And its text only when that runs none of the program's code."""
        raised, = self.watch(python, flavour, "uncaught").records("Raise")
        self.assertEqual((raised.text, raised.line, raised.function),
                         ("Full", line_of("uncaught", "raise Full"), "inner"))

    @on_each_python
    def test_a_program_with_its_own_hook(self, python, flavour):
        raised, = self.watch(python, flavour, "own_hook").records("Raise")
        self.assertEqual((raised.text, raised.line),
                         ("ValueError: no seats", line_of("own_hook", "raise")))


class Processes(WatchedCase):
    @on_each_python
    def test_by_each_method(self, python, flavour):
        for method in ("fork", "spawn", "forkserver"):
            with self.subTest(method=method):
                self.check(self.watch(python, flavour, "processes", method))

    def check(self, run):
        numbers = [1, 2, 3]
        names = [f"Process-{n}" for n in numbers]
        started = run.records("ProcessStart")
        self.assertEqual([(r.object, r.text, r.line) for r in started],
                         [(n, name, line_of("processes", "child.start()"))
                          for n, name in zip(numbers, names)])
        there = run.records("ProcessStarted")
        self.assertEqual([(r.object, r.text) for r in there], list(zip(numbers, names)))
        begun = run.records("ProcessBegin")
        self.assertEqual([(r.pid, r.argument, r.text) for r in begun],
                         [(t.argument, n, name) for t, n, name in zip(there, numbers, names)])
        ended = run.records("ProcessEnd")
        self.assertEqual([(r.pid, r.argument) for r in ended],
                         [(t.argument, status) for t, status in zip(there, (0, 3, 1))])
        joins = run.records("ProcessJoinWait", "ProcessJoined")
        self.assertEqual([(r.kind, r.object) for r in joins],
                         [(kind, n) for n in numbers
                          for kind in ("ProcessJoinWait", "ProcessJoined")])
        self.assertEqual([r.argument for r in joins],
                         [a for t in there for a in (t.argument, 1)])
        raised, = run.records("Raise")
        self.assertEqual((raised.pid, raised.text, raised.line),
                         (there[2].argument, "KeyError: 'seat'", line_of("processes", "raise")))

    @on_each_python
    def test_the_helpers_of_multiprocessing_say_so(self, python, flavour):
        run = self.watch(python, flavour, "processes", "forkserver")
        programs = {p.program: len(p.raw) for p in run.engine.processes}
        self.assertEqual(set(programs), {
            "processes.py", "multiprocessing.resource_tracker",
            "multiprocessing.forkserver", "multiprocessing.spawn"})
        self.assertEqual(programs["multiprocessing.resource_tracker"], 0)

    @on_each_python
    def test_a_plain_fork(self, python, flavour):
        run = self.watch(python, flavour, "fork_holders")
        parent, child = run.engine.processes
        begun, = run.records("ProcessBegin")
        self.assertEqual((begun.pid, begun.argument, begun.text), (child.pid, 1, "Fork-1"))
        started, = run.records("ProcessStarted")
        self.assertEqual((started.pid, started.argument), (parent.pid, child.pid))
        ended, = run.records("ProcessEnd")
        self.assertEqual((ended.pid, ended.argument), (child.pid, 7))
        self.assertEqual(child.ppid, parent.pid)

    @on_each_python
    def test_another_python(self, python, flavour):
        """Each Python says hello for itself, also the one that takes a process over."""
        run = self.watch(python, flavour, "subprocesses")
        self.assertEqual(run.out, b"b'1\\n'\nagain ['more']\n", run.error)
        first, other, again = run.engine.processes
        self.assertEqual([p.program for p in (first, other, again)],
                         ["subprocesses.py", "python -c", "subprocesses.py"])
        self.assertEqual((again.pid, other.ppid), (first.pid, first.pid))

    @on_each_python
    def test_pools(self, python, flavour):
        run = self.watch(python, flavour, "pools")
        self.assertEqual(run.out, b"[None, None]\n[1, 2]\n", run.error)
        self.assertEqual(len(run.records("ProcessBegin")), 2)


if __name__ == "__main__":
    unittest.main()
