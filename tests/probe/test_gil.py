# SPDX-License-Identifier: GPL-3.0-or-later
"""Who holds the GIL, as the preload library tells it, on every interpreter at hand."""

import functools
import os
import subprocess
import unittest
from pathlib import Path

from engine import Engine
from pythons import interpreters
from test_untouched import _without_addresses
from watched import PATIENCE, PROBE, PROGRAMS, environment, run_in, run_plain

LIBRARY = os.path.join(PROBE, "libtrama_gil.so")
FLAVOUR = 3
RING = 65536

# Programs that the preload could upset: threads, processes, their ends.
RUNS = [("locks", ()), ("output", ()), ("exits", ("42",)), ("thread_errors", ()),
        ("processes", ("fork",)), ("processes", ("spawn",)), ("processes", ("forkserver",)),
        ("subprocesses", ()), ("shutdown", ()), ("fork_holders", ()), ("gil_threads", ()),
        ("gil_daemon", ()), ("gil_exec", ())]


def watching(engine, preload=LIBRARY, probe=True):
    """The environment of a watched run."""
    more = {"PYTHONPATH": PROBE} if probe else {}
    return environment(TRAMA_SOCKET=engine.path, LD_PRELOAD=preload, **more)


def on_each_python(test):
    @functools.wraps(test)
    def on_each(self):
        for version, python in interpreters():
            with self.subTest(python=version):
                test(self, python)

    return on_each


class GilCase(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.assertTrue(os.path.isfile(LIBRARY), "TRAMA_TEST_PROBE does not name the built probe")

    def watch(self, python, program, *args, **more):
        with Engine() as engine:
            run = run_in(watching(engine, **more), python, program, *args)
        run.engine = engine
        self.rings = [p for p in engine.processes if p.flavour == FLAVOUR]
        for ring in self.rings:
            self.assertEqual((ring.lost, ring.holes), (0, 0))
            self.check(ring)
        return run

    def check(self, ring):
        """Each GIL is made, taken and dropped in turns, and by who took it."""
        held, waiting = {}, {}
        for r in ring.records():
            if r.kind == "GilNew":
                self.assertNotIn(r.object, held)
                held[r.object], waiting[r.object] = None, set()
            elif r.kind == "GilWait":
                self.assertIsNotNone(held[r.object], "nobody has to wait for a free GIL")
                self.assertNotIn(r.thread, waiting[r.object])
                waiting[r.object].add(r.thread)
            elif r.kind == "GilRequest":
                self.assertIn(r.thread, waiting[r.object])
            elif r.kind == "GilTake":
                self.assertIsNone(held[r.object])
                held[r.object] = r.thread
                waiting[r.object].discard(r.thread)
            elif r.kind == "GilDrop":
                self.assertEqual(held[r.object], r.thread)
                held[r.object] = None
            self.assertEqual(r.argument, 0)

    def of(self, ring, *kinds):
        return [r for r in ring.records() if r.kind in kinds]


class Holder(GilCase):
    @on_each_python
    def test_the_main_thread_takes_it_first(self, python):
        self.watch(python, "gil_threads")
        (ring,) = self.rings
        first, second = list(ring.records())[:2]
        self.assertEqual((first.kind, first.object), ("GilNew", 1))
        self.assertEqual((second.kind, second.thread), ("GilTake", ring.pid))

    @on_each_python
    def test_who_runs_python_holds_it(self, python):
        run = self.watch(python, "gil_threads")
        tids, holder, seen = {}, None, 0
        for r in run.records():
            if r.kind.startswith("Gil"):
                holder = {"GilTake": r.thread, "GilDrop": None}.get(r.kind, holder)
                continue
            if r.kind == "ThreadBegin":
                tids[r.thread] = r.argument
            self.assertEqual(holder, tids[r.thread], r)
            seen += 1
        self.assertEqual(len(tids), 3)
        self.assertGreater(seen, 5)

    @on_each_python
    def test_threads_that_compute_hand_it_on_when_asked(self, python):
        self.watch(python, "gil_threads")
        (ring,) = self.rings
        workers = {r.thread for r in self.of(ring, "GilRequest")} - {ring.pid}
        self.assertEqual(len(workers), 2)
        # Once asked, the holder drops it before it takes it once more, and another one has it.
        asked, handed_on, holder = None, 0, None
        for r in ring.records():
            if r.kind == "GilRequest":
                asked = holder
            elif r.kind == "GilTake":
                handed_on += asked is not None and r.thread != asked
                holder, asked = r.thread, None
        self.assertGreaterEqual(handed_on, 5)


class Processes(GilCase):
    @on_each_python
    def test_each_process_has_its_own(self, python):
        for method in ("fork", "spawn", "forkserver"):
            with self.subTest(method=method):
                run = self.watch(python, "processes", method)
                probes = {p.pid for p in run.engine.processes if p.flavour != FLAVOUR}
                self.assertEqual(sorted(r.pid for r in self.rings), sorted(probes))
                for ring in self.rings:
                    new = self.of(ring, "GilNew")
                    self.assertEqual([r.object for r in new], [1])
                    self.assertEqual(self.of(ring, "GilTake")[0].thread, ring.pid)

    @on_each_python
    def test_a_process_that_executes_another_python_has_another(self, python):
        run = self.watch(python, "gil_exec")
        self.assertEqual(run.out, b"before\nafter\n")
        first, second = self.rings
        self.assertEqual(first.pid, second.pid)

    @on_each_python
    def test_a_subprocess_that_is_no_python_says_nothing(self, python):
        run = self.watch(python, "subprocesses")
        for ring in self.rings:
            self.assertTrue(self.of(ring, "GilTake"))
        pids = {p.pid for p in run.engine.processes}
        self.assertEqual({r.pid for r in self.rings}, pids)


class Ends(GilCase):
    @on_each_python
    def test_daemon_threads_that_are_cut_off_take_nothing(self, python):
        run = self.watch(python, "gil_daemon")
        self.assertEqual((run.code, run.out), (0, b"main is done\n"))

    @on_each_python
    def test_each_interpreter_has_its_own(self, python):
        version = subprocess.run([python, "-c", "import sys; print(sys.version_info >= (3, 12))"],
                                 capture_output=True, check=True)
        if version.stdout != b"True\n":
            return
        run = self.watch(python, "gil_interpreters")
        self.assertEqual((run.code, run.out), (0, b"done\n"), run.error)
        (ring,) = self.rings
        self.assertEqual([r.object for r in self.of(ring, "GilNew")], [1, 2])
        taken = {r.object for r in self.of(ring, "GilTake")}
        self.assertEqual(taken, {1, 2})


class Untouched(GilCase):
    @on_each_python
    def test_output_and_exit_code_are_the_same(self, python):
        for program, args in RUNS:
            with self.subTest(program=program, args=args):
                plain = run_plain(python, program, *args)
                for probe in (False, True):
                    watched = self.watch(python, program, *args, probe=probe)
                    self.assertTrue(self.rings)
                    self.assertEqual(watched.out.decode(), plain.out.decode())
                    self.assertEqual(_without_addresses(watched.error),
                                     _without_addresses(plain.error))
                    self.assertEqual(watched.code, plain.code)

    @on_each_python
    def test_a_library_of_its_own_stays_preloaded(self, python):
        self.watch(python, "gil_threads", preload=f"libm.so.6:{LIBRARY}")
        self.assertEqual(len(self.rings), 1)

    @on_each_python
    def test_without_an_engine_nothing_happens(self, python):
        for variables in ({}, {"TRAMA_SOCKET": "/nowhere/probe"}):
            run = run_in(environment(LD_PRELOAD=LIBRARY, **variables), python, "gil_threads")
            self.assertEqual((run.code, run.out, run.error), (0, b"done\n", b""))


class Losses(GilCase):
    @on_each_python
    def test_a_full_ring_is_not_waited_for_and_the_next_record_tells(self, python):
        with Engine(stands_still=True) as engine:
            process = subprocess.Popen([python, str(Path(PROGRAMS, "gil_busy.py"))],
                                       env=watching(engine, probe=False),
                                       stdin=subprocess.PIPE, stdout=subprocess.PIPE)
            with process:
                self.assertEqual(process.stdout.readline(), b"full\n")
                engine.go_on_until(lambda: engine.processes[0].next == RING)
                process.communicate(b"\n", timeout=PATIENCE)
        (ring,) = engine.processes
        told = [r.argument for r in ring.records() if r.argument]
        self.assertEqual(told, [ring.lost])
        self.assertGreater(ring.lost, 0)


if __name__ == "__main__":
    unittest.main()
