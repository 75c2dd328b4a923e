# SPDX-License-Identifier: GPL-3.0-or-later
"""The watched program does not notice: its output and exit code are the same byte for byte."""

import re
import tempfile
import unittest
from pathlib import Path

from watched import PROBE, WatchedCase, environment, on_each_python, run_in, run_plain

# What a run needs besides its file: (program, arguments, input).
RUNS = [
    ("locks", (), b""),
    ("lock_calls", (), b""),
    ("rlock_calls", (), b""),
    ("thrown_in", (), b""),
    ("default_timeout", (), b""),
    ("names", (), b""),
    ("more_names", (), b""),
    ("condition", (), b""),
    ("semaphore", (), b""),
    ("event", (), b""),
    ("barrier", (), b""),
    ("thread_kinds", (), b""),
    ("no_target", (), b""),
    ("library_locks", (), b""),
    ("sleeps", (), b""),
    ("uncaught", (), b""),
    ("own_hook", (), b""),
    ("unraisable", (), b""),
    ("exits", (), b""),
    ("exits", ("0",), b""),
    ("exits", ("42",), b""),
    ("exits", ("a text",), b""),
    ("output", (), b""),
    ("reads", (), b"Ana\ntwo\nthree\nfour\n"),
    ("processes", ("fork",), b""),
    ("processes", ("spawn",), b""),
    ("processes", ("forkserver",), b""),
    ("fork_holders", (), b""),
    ("pools", (), b""),
    ("timeouts", (), b""),
    ("interrupted", (), None),
    ("interrupted_often", (), b""),
    ("subprocesses", (), b""),
    ("shutdown", (), b""),
    ("thread_errors", (), b""),
    ("uncaught_in_library", (), b""),
    ("mp_lock", ("fork",), b""),
    ("mp_lock", ("spawn",), b""),
    ("mp_condition", ("forkserver",), b""),
    ("mp_barrier", ("fork",), b""),
    ("mp_queue", ("fork",), b""),
    ("mp_queue", ("spawn",), b""),
    ("mp_pipe", ("fork",), b""),
    ("mp_pipe", ("forkserver",), b""),
    ("mp_value", ("fork",), b""),
    ("mp_value", ("spawn",), b""),
    ("mp_guard", (), b""),
    ("mp_shared_memory", ("spawn",), b""),
    ("mp_manager", ("fork",), b""),
    ("mp_manager", ("spawn",), b""),
    ("mp_pool", ("fork",), b""),
    ("mp_pool", ("forkserver",), b""),
    ("queue_fifo", (), b""),
    ("queue_lifo", (), b""),
    ("queue_priority", (), b""),
    ("simple_queue", (), b""),
    ("thread_pool", (), b""),
    ("process_pool", ("fork",), b""),
    ("process_pool", ("spawn",), b""),
    ("sockets", (), b""),
    ("children", (), b""),
    ("pipes_read", (), b""),
    ("schedule", (), b""),
]

# What Python's own functions look like; only the extension can keep all of that.
LOOKS = [("looks", ("a", "b c"), b""), ("simple_queue", ("looks",), b""),
         ("mp_looks", (), b"")]


class Untouched(WatchedCase):
    @on_each_python
    def test_output_and_exit_code_are_the_same(self, python, flavour):
        for program, args, stdin in RUNS:
            with self.subTest(program=program, args=args):
                self.compare(python, flavour, program, args, stdin)

    @on_each_python
    def test_what_it_can_see_of_itself(self, python, flavour):
        if flavour == "extension":
            for program, args, stdin in LOOKS:
                self.compare(python, flavour, program, args, stdin)

    def compare(self, python, flavour, program, args, stdin):
        plain = run_plain(python, program, *args, stdin=stdin)
        watched = self.watch(python, flavour, program, *args, stdin=stdin)
        self.assertEqual(watched.out.decode(), plain.out.decode())
        self.assertEqual(_without_addresses(watched.error), _without_addresses(plain.error))
        self.assertEqual(watched.code, plain.code)


def _without_addresses(error):
    return re.sub(r"0x[0-9a-f]+", "0x", error.decode())


class Silence(WatchedCase):
    @on_each_python
    def test_without_an_engine_nothing_happens(self, python, flavour):
        pure = {"TRAMA_PURE": "1"} if flavour == "pure" else {}
        for variables in ({}, {"TRAMA_SOCKET": "/nowhere/probe"},
                          {"TRAMA_SOCKET": "/" + "long" * 40}):
            run = run_in(environment(PYTHONPATH=PROBE, **variables, **pure), python, "locks")
            self.assertEqual((run.code, run.out, run.error), (0, b"", b""))


class Imports(WatchedCase):
    def setUp(self):
        super().setUp()
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def write(self, name, text):
        path = Path(self.folder, name)
        path.write_text(text, encoding="utf-8")
        return path

    @on_each_python
    def test_the_machines_own_sitecustomize_runs(self, python, flavour):
        own = self.write("sitecustomize.py", "print('own', __name__)\n")
        program = self.write("program.py", "import sitecustomize as s; print(s.__file__)\n")
        run = self.watch(python, flavour, program, path=self.folder)
        self.assertEqual(run.out.decode().splitlines(), ["own sitecustomize", str(own)])

    @on_each_python
    def test_a_program_that_has_its_own_threading_keeps_it(self, python, flavour):
        self.write("threading.py", "Lock = 'mine'\n")
        program = self.write("program.py", "import threading; print(threading.Lock)\n")
        self.assertEqual(self.watch(python, flavour, program).out, b"mine\n")


if __name__ == "__main__":
    unittest.main()
