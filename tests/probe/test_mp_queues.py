# SPDX-License-Identifier: GPL-3.0-or-later
"""Queues and pipes between processes."""

import unittest

from test_records import line_of
from watched import SharedCase, on_each_method


class Queues(SharedCase):
    @on_each_method
    def test_an_item_goes_through_buffer_and_pipe(self, python, flavour, method):
        run = self.watch(python, flavour, "mp_queue", method)
        self.assertEqual(self.names(run), ["items", "done", "small", "tasks"])
        records = [(r, name) for r, name in self.named(run) if name == "items"]
        child = next(r.pid for r, _ in records if r.kind == "Put")
        puts = [(r.text, r.pid, r.line) for r, _ in records if r.kind == "Put"]
        line = line_of("mp_queue", "items.put(item)")
        self.assertEqual(puts, [(text, child, line) for text in ("1", "'two'", "(3, None)")])
        sends = [r for r, _ in records if r.kind == "Send"]
        self.assertEqual([(r.pid, r.thread) for r in sends], [(child, 2)] * 3)
        self.assertTrue(all(r.argument > 0 for r in sends))
        gets = [r for r, _ in records if r.kind == "Get"]
        self.assertEqual({r.line for r in gets}, {line_of("mp_queue", "items.get()")})
        for put, send, get in zip([r for r, _ in records if r.kind == "Put"], sends, gets):
            self.assertLess(put.time, send.time)
            self.assertLess(send.time, get.time)
        feeder = [r for r in run.records("ThreadBegin") if r.pid == child and r.thread == 2]
        self.assertEqual([r.text for r in feeder], ["QueueFeederThread"])
        flushed = [r.kind for r, _ in records if r.kind in ("FlushWait", "Flushed")]
        self.assertEqual(flushed, ["FlushWait", "Flushed"])

    @on_each_method
    def test_full_empty_closed_done(self, python, flavour, method):
        run = self.watch(python, flavour, "mp_queue", method)
        ours, theirs = self.told(run, "Put", "Send", "PutWait", "GiveUp", "Close", "TaskDone",
                                 "DrainWait", "Drained")
        slow = ("PutWait", "small", -1)  # only when the feeder is
        self.assertEqual([r for r in ours if r[0] != "Send" and r != slow], [
            ("Put", "done", 0), ("Put", "small", 0),
            ("PutWait", "small", 1_000_000), ("GiveUp", "small", 0),
            ("GiveUp", "small", 0), ("GiveUp", "small", 0),
            ("Put", "small", 0), ("Put", "small", 0), ("Close", "small", 0),
            ("Put", "tasks", 0), ("TaskDone", "tasks", 0), ("Drained", "tasks", 0)])
        sizes = {name: r.argument >> 16 for r, name in self.named(run, "Create")}
        self.assertEqual(sizes, {"items": 0, "done": 0, "small": 1, "tasks": 0})


    @on_each_method
    def test_what_cannot_be_sent_leaves_the_buffer(self, python, flavour, method):
        run = self.watch(python, flavour, "mp_queue", method)
        sent = [r.kind for r, name in self.named(run, "Put", "Send", "Get")
                if name == "small" and r.thread != 1]
        self.assertEqual(sent, ["Send", "Get", "Send"])
        dropped = [(r.argument, r.text) for r, name in self.named(run, "Get") if r.argument]
        self.assertEqual(dropped, [(-1, "<module>")])


class Pipes(SharedCase):
    @on_each_method
    def test_what_is_sent_is_received_at_the_other_end(self, python, flavour, method):
        run = self.watch(python, flavour, "mp_pipe", method)
        self.assertEqual(self.names(run), ["ours, theirs", "source, sink", "accepted"])
        ours, theirs = self.told(run, "Send", "Receive", "Close", text=True)
        both, way = "ours, theirs", "source, sink"
        self.assertEqual(theirs, [
            ("Receive", both, "'a'"), ("Send", both, "['a']"),
            ("Receive", both, "2"), ("Send", both, "[2]"), ("Receive", both, "None"),
            ("Send", way, "b'bytes'"), ("Close", way, "")])
        self.assertEqual([r for r in ours if r[1] != "accepted"], [
            ("Close", both, ""), ("Close", way, ""),
            ("Send", both, "'a'"), ("Receive", both, "['a']"),
            ("Send", both, "2"), ("Receive", both, "[2]"),
            ("Send", both, "None"), ("Receive", way, "b'bytes'")])
        sent = [(r.argument, r.text) for r, name in self.named(run, "Send") if name == both]
        received = [(r.argument, r.text) for r, name in self.named(run, "Receive") if name == both]
        self.assertEqual(sorted(sent), sorted(received))

    @on_each_method
    def test_the_ends_are_told_apart(self, python, flavour, method):
        run = self.watch(python, flavour, "mp_pipe", method)
        ends = {(r.pid, r.object): r.argument >> 48 for r in run.records("Share")}
        main = run.records("Create")[0].pid
        self.assertEqual([ends[main, n] for n in range(1, 7)], [0, 0, 1, 0, 0, 1])
        if method != "fork":
            theirs = {end for (pid, _), end in ends.items() if pid != main}
            self.assertEqual(theirs, {1})
        tcp = [r for r in run.records("Share") if r.text.startswith("pipe:127")]
        self.assertEqual(sorted(r.argument >> 48 for r in tcp), [0, 0, 1])
        self.assertEqual(len({r.text for r in tcp}), 1)

    @on_each_method
    def test_a_broken_pipe_gives_up(self, python, flavour, method):
        run = self.watch(python, flavour, "mp_pipe", method)
        given_up = [r.line for r, _ in self.named(run, "GiveUp")]
        for text in ("ours.poll(0.001)", "source.recv()", "ours.send(1)"):
            self.assertIn(line_of("mp_pipe", text), given_up)


if __name__ == "__main__":
    unittest.main()
