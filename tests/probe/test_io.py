# SPDX-License-Identifier: GPL-3.0-or-later
"""Waiting for the world outside: sockets, selectors, pipes, and processes that are no Python's."""

import unittest

from test_records import line_of
from watched import WatchedCase, on_each_python

JOIN = ("ProcessJoinWait", "ProcessJoined")


class IoCase(WatchedCase):
    def pairs(self, run, thread=1):
        """What a thread waited for, and at which line; each wait ends before the next begins."""
        records = [r for r in run.records("IoWait", "IoDone") if r.thread == thread]
        self.assertEqual([r.kind for r in records], ["IoWait", "IoDone"] * (len(records) // 2))
        return [(r.text, r.line) for r in records if r.kind == "IoWait"]


class Sockets(IoCase):
    @on_each_python
    def test_a_call_is_told_when_it_waits(self, python, flavour):
        run = self.watch(python, flavour, "sockets")
        self.assertEqual(run.code, 0, run.error)

        def line(text, nth=0):
            return line_of("sockets", text, nth)

        self.assertEqual(self.pairs(run), [
            ("socket", line("far.recv(5)", 1)),
            ("socket", line("print(call(")),  # with a timeout
            ("socket", line("accept()")),
            ("socket", line("sendall(bytes")),
            ("select", line("select.select([near], [], [], 0.001)")),
            ("select", line("poll.poll(1)")),
            ("select", line("selector.select(0.001)"))])

    @on_each_python
    def test_a_connection_waits_in_its_own_thread(self, python, flavour):
        run = self.watch(python, flavour, "sockets")
        client = run.records("ThreadStart")[1].object
        waits = {(r.text, r.line) for r in run.records("IoWait") if r.thread == client}
        self.assertEqual(waits, {("socket", line_of("sockets", "create_connection"))})


class Pipes(IoCase):
    @on_each_python
    def test_a_read_is_told_when_it_waits(self, python, flavour):
        run = self.watch(python, flavour, "pipes_read")
        self.assertEqual(run.code, 0, run.error)
        self.assertEqual(self.pairs(run), [
            ("pipe", line_of("pipes_read", "os.read(out, 5)", 1)),
            ("pipe", line_of("pipes_read", "lines.readline()")),
            ("subprocess", line_of("pipes_read", "cat.stdout.readline()"))])


class Children(IoCase):
    @on_each_python
    def test_processes_of_subprocess_and_fork(self, python, flavour):
        run = self.watch(python, flavour, "children")
        self.assertEqual(run.code, 0, run.error)
        started = run.records("ProcessStart")
        self.assertEqual([(r.object, r.text) for r in started], [
            (1, "cat"), (2, "echo"), (3, "cat"), (4, "all"), (5, "Fork-5"), (6, "Fork-6")])
        there = {r.object: r.argument for r in run.records("ProcessStarted")}
        self.assertEqual(sorted(there), [1, 2, 3, 5, 6])  # the fourth has no program
        joins = run.records(*JOIN)
        self.assertEqual([(r.kind, r.object, r.argument) for r in joins], [
            one for n, ended in ((1, 1), (2, 1), (3, 0), (3, 1), (5, 1))
            for one in ((JOIN[0], n, there[n]), (JOIN[1], n, ended))])
        self.assertEqual([r.line for r in joins[::2]], [
            line_of("children", "subprocess.run("), line_of("children", "check_output("),
            line_of("children", "cat.wait(0.001)"), line_of("children", "cat.stdout.read()"),
            line_of("children", "os.waitpid(")])
        self.assertFalse(run.records("Sleep"))  # that is how subprocess waits with a timeout

    @on_each_python
    def test_what_is_only_io(self, python, flavour):
        run = self.watch(python, flavour, "children")
        waits = [pair for pair in self.pairs(run) if pair[1] != line_of("children", "cat.stdout")]
        self.assertEqual(waits, [("subprocess", line_of("children", "os.system")),
                                 ("subprocess", line_of("children", "os.wait()"))])


class Schedules(IoCase):
    @on_each_python
    def test_a_scheduler_sleeps(self, python, flavour):
        run = self.watch(python, flavour, "schedule")
        sleeps = run.records("Sleep")
        self.assertTrue(0 < sleeps[0].argument <= 2_000_000)
        self.assertEqual({r.line for r in sleeps}, {line_of("schedule", "plan.run()")})


if __name__ == "__main__":
    unittest.main()
