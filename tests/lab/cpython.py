#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs CPython's own tests of locks and queues in the Lab, and prints which do not pass there.

    cpython.py [path of trama] [quick | full | number of seeds] [part of a test's name ...]

The tests are those of Debian's libpython3.11-testsuite, from a copy outside the standard library,
so that they count as a program's own. Each runs by itself, under each seed.
"""
import json
import os
import shutil
import sys
import tempfile
import unittest

import running

TESTS = "/usr/lib/python3.11/test"
RUNNER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "probe", "cpython",
                      "run_module.py")
SEEDS = {"quick": 1, "full": 20}
# Of test_threading those classes that lock_tests makes; of test_queue all.
LOCKS = ("LockTests", "PyRLockTests", "CRLockTests", "EventTests", "ConditionAsRLockTests",
         "ConditionTests", "SemaphoreTests", "BoundedSemaphoreTests", "BarrierTests")

# Tests that cannot pass in the Lab, by the end of their names, and why.
EXCEPTED = {}


def tests_of(suite):
    for one in suite:
        if isinstance(one, unittest.TestSuite):
            yield from tests_of(one)
        else:
            yield one.id()


def names(folder):
    """All tests that are to pass, and those that are excepted."""
    sys.path.insert(0, folder)
    load = unittest.defaultTestLoader.loadTestsFromNames
    found = tests_of(load(["test.test_threading." + name for name in LOCKS]
                          + ["test.test_queue"]))
    ordered = sorted(found)
    return ([name for name in ordered if not excepted(name)],
            [name for name in ordered if excepted(name)])


def excepted(name):
    return next((why for end, why in EXCEPTED.items() if name.endswith("." + end)), None)


class Tries:
    def __init__(self, trama, folder):
        self._trama = trama
        self._folder = folder
        self._environment = running.environment(TRAMA_CPYTHON_TESTS=folder)

    def complaint(self, name, seed):
        """What the test printed when it did not pass; None when it did."""
        with tempfile.TemporaryDirectory(dir=self._folder) as place:
            out = os.path.join(place, "outcomes.json")
            result = running.in_the_lab(self._trama, RUNNER, name.split(".")[1], out, name,
                                        options=["--seed", str(seed)], cwd=place,
                                        env=self._environment)
            outcome = "came to no end"
            if os.path.exists(out):
                with open(out, encoding="utf-8") as file:
                    outcome = json.load(file)["outcomes"].get(name, "is not there")
        if outcome == "ok" and result.status == 0:
            return None
        return f"{name}, seed {seed}: {outcome}, exit {result.status}\n{result.err}"


def main():
    trama = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else "build/release/trama")
    label = sys.argv[2] if len(sys.argv) > 2 else "quick"
    if not os.path.isfile(os.path.join(TESTS, "lock_tests.py")):
        print("The tests of CPython are not installed: apt install libpython3.11-testsuite")
        return 77
    with tempfile.TemporaryDirectory(prefix="lab-cpython-") as folder:
        shutil.copytree(TESTS, os.path.join(folder, "test"),
                        ignore=shutil.ignore_patterns("__pycache__", "*.pyc"))
        wanted, left_out = names(folder)
        wanted = [name for name in wanted
                  if not sys.argv[3:] or any(part in name for part in sys.argv[3:])]
        tries = Tries(trama, folder)
        todo = [(name, seed) for name in wanted
                for seed in range(1, 1 + (SEEDS.get(label) or int(label)))]
        complaints = [one for one in running.on_both_cores(tries.complaint, todo) if one]
    print("\n".join(complaints))
    for name in left_out:
        print(f"excepted: {name}: {excepted(name)}")
    print(f"{len(wanted)} tests, {len(todo)} runs, {len(complaints)} do not pass")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
