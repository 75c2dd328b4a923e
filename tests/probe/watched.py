# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a program of tests/programs/live, plain or watched, by every interpreter at hand."""

import functools
import os
import subprocess
import unittest
from dataclasses import dataclass
from pathlib import Path

from engine import Engine
from pythons import SYSTEM, interpreters

PROGRAMS = Path(__file__).resolve().parents[1] / "programs" / "live"
PROBE = os.environ.get("TRAMA_TEST_PROBE", "")
FLAVOURS = {"extension": 1, "pure": 2}
PATIENCE = 120  # s, for a machine that has much else to do


@dataclass
class Run:
    """How a run ended, and, of a watched one, what was reported."""

    code: int
    out: bytes
    error: bytes
    engine: Engine = None

    def records(self, *kinds):
        return self.engine.records(kinds)


def environment(**more):
    """Ours without what would show in a run; C is the language of the system's messages."""
    own = {k: v for k, v in os.environ.items() if not k.startswith(("TRAMA_", "PYTHON"))}
    return {**own, "PYTHONDONTWRITEBYTECODE": "1", "LC_ALL": "C.UTF-8", **more}


def run_in(variables, python, program, *args, stdin=b""):
    """One run of a program, named by its file's stem or by a path. With stdin None it gets no
    input and no end of it, and may not print much."""
    path = PROGRAMS / f"{program}.py" if isinstance(program, str) else program
    process = subprocess.Popen([python, str(path), *args], env=variables, stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    with process:
        if stdin is None:  # it stays open until the program has ended
            process.wait(PATIENCE)
            stdin = b""
        out, error = process.communicate(stdin, timeout=PATIENCE)
    return Run(process.returncode, out, error)


def run_plain(python, program, *args, stdin=b""):
    return run_in(environment(), python, program, *args, stdin=stdin)


def run_watched(python, flavour, program, *args, stdin=b"", lines=False, path="",
                engine=None):
    more = {"PYTHONPATH": os.pathsep.join(filter(None, (PROBE, path)))}
    if flavour == "pure":
        more["TRAMA_PURE"] = "1"
    if lines:
        more["TRAMA_LINES"] = "1"
    with engine or Engine() as engine:
        run = run_in(environment(TRAMA_SOCKET=engine.path, **more), python, program, *args,
                     stdin=stdin)
    run.engine = engine
    return run


def on_each_python(test):
    """Runs a test by every interpreter and in both flavours: test(self, python, flavour)."""

    @functools.wraps(test)
    def on_each(self):
        for version, python in interpreters():
            for flavour in FLAVOURS:
                with self.subTest(python=version, flavour=flavour):
                    test(self, python, flavour)

    return on_each


class WatchedCase(unittest.TestCase):
    """A case whose tests watch programs."""

    maxDiff = None

    def setUp(self):
        self.assertTrue(os.path.isfile(os.path.join(PROBE, "sitecustomize.py")),
                        "TRAMA_TEST_PROBE does not name the built probe")

    def watch(self, python, flavour, program, *args, **more):
        """A watched run in which every process spoke, in this flavour, and nothing was lost."""
        run = run_watched(python, flavour, program, *args, **more)
        self.assertTrue(run.engine.processes, run.error)
        for process in run.engine.processes:
            self.assertEqual(process.flavour, FLAVOURS[flavour])
            self.assertEqual((process.lost, process.holes), (0, 0))
        return run


METHODS = ("fork", "spawn", "forkserver")


def on_each_method(test):
    """Runs a test of what processes share: on the system's Python in both flavours by each start
    method, on the others by one each, so that all come: test(self, python, flavour, method)."""

    def runs():
        others = 0
        for version, python in interpreters():
            for flavour in FLAVOURS:
                for number, method in enumerate(METHODS):
                    if python == SYSTEM or number == others % len(METHODS):
                        yield version, python, flavour, method
                others += python != SYSTEM

    @functools.wraps(test)
    def on_each(self):
        for version, python, flavour, method in runs():
            with self.subTest(python=version, flavour=flavour, method=method):
                test(self, python, flavour, method)

    return on_each


class SharedCase(WatchedCase):
    """A case whose tests watch what processes share. Each run is looked at by several tests."""

    _runs = {}

    def watch(self, python, flavour, program, *args, **more):
        key = (python, flavour, program, *args)
        if key not in self._runs:
            self._runs[key] = super().watch(python, flavour, program, *args, **more)
        return self._runs[key]

    def names(self, run):
        return [r.text for r in run.records("Create")]

    def named(self, run, *kinds):
        """The records, each with the name of its object, in whichever process it was made."""
        records = run.records()
        created = {(r.pid, r.object): r.text for r in records if r.kind == "Create"}
        keys = {r.text: created[r.pid, r.object] for r in records
                if r.kind == "Share" and (r.pid, r.object) in created}
        shared = {(r.pid, r.object): keys.get(r.text, "") for r in records if r.kind == "Share"}
        parents = {p.pid: p.ppid for p in run.engine.processes}
        known = {**created, **shared}

        def name(pid, number):
            while (pid, number) not in known and pid in parents:
                pid = parents[pid]  # fork brought it
            return known.get((pid, number), "")

        return [(r, name(r.pid, r.object)) for r in records if not kinds or r.kind in kinds]

    def told(self, run, *kinds, text=False):
        """What the main process told, and what its child did: kind, name, and the argument or
        the text, of objects that have a name."""
        main = run.engine.processes[0].pid
        every = [(r.pid == main, (r.kind, name, r.text if text else r.argument))
                 for r, name in self.named(run, *kinds) if name]
        return [t for ours, t in every if ours], [t for ours, t in every if not ours]
