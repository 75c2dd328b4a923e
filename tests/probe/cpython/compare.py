#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs CPython's own tests plain and watched by Trama, and prints where they differ: nowhere.

    compare.py [path of trama] [quick | full | name of a test module ...]

The tests are those of Debian's libpython3.11-testsuite, from a copy outside the standard library,
so that what they make counts as a program's own and is watched. A test whose outcome differs is
run once more in both ways, by itself; only one that differs again counts, the others are named as
unsteady.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

PYTHON = "/usr/bin/python3"
TESTS = "/usr/lib/python3.11/test"
QUICK = ["test_thread", "test_threading_local", "test_sched", "test_queue", "test_threading"]
FULL = [*QUICK, "test_concurrent_futures", "test_multiprocessing_fork",
        "test_multiprocessing_spawn", "test_multiprocessing_forkserver"]
RUNNER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "run_module.py")
PATIENCE = 3600  # s, for a machine that has much else to do


class Runs:
    """Runs test modules from a copy in a folder of its own."""

    def __init__(self, trama, folder):
        self._trama = trama
        self._folder = folder
        ignored = shutil.ignore_patterns("__pycache__", "*.pyc")
        shutil.copytree(TESTS, os.path.join(folder, "test"), ignore=ignored)
        own = {k: v for k, v in os.environ.items() if not k.startswith(("TRAMA_", "PYTHON"))}
        self._environment = {**own, "PYTHONDONTWRITEBYTECODE": "1", "TRAMA_CPYTHON_TESTS": folder,
                             "QT_QPA_PLATFORM": "offscreen"}

    def outcomes(self, how, module, names=()):
        """What came of each test, and what the run printed last when it came to no end."""
        out = os.path.join(self._folder, "outcomes.json")
        told = os.path.join(self._folder, "told.json")
        program = [RUNNER, module, out, *names]
        command = [PYTHON, *program] if how == "plain" else [
            self._trama, "run", f"--json={told}", "--python", PYTHON, RUNNER, "--", *program[1:]]
        if os.path.exists(out):
            os.remove(out)
        done = subprocess.run(command, env=self._environment, cwd=self._folder,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True, errors="replace",
                              start_new_session=True, timeout=PATIENCE)
        self.printed = done.stdout
        if not os.path.exists(out):
            return {"(the run)": f"came to no end, code {done.returncode}"}
        with open(out, encoding="utf-8") as file:
            return json.load(file)["outcomes"]


def differing(plain, watched):
    return sorted(name for name in {*plain, *watched} if plain.get(name) != watched.get(name))


def compare(runs, module):
    """Prints what differs, and returns how many tests do."""
    begin = time.monotonic()
    plain = runs.outcomes("plain", module)
    between = time.monotonic()
    watched = runs.outcomes("watched", module)
    end = time.monotonic()
    good = sum(outcome == "ok" for outcome in watched.values())
    print(f"{module:34s} {len(plain):4d} tests plain, {len(watched):4d} watched, {good:4d} ok,"
          f" {between - begin:6.1f} s plain, {end - between:6.1f} s watched", flush=True)
    count = 0
    printed = runs.printed
    for name in differing(plain, watched):
        if name.startswith("test."):
            again = [runs.outcomes(how, module, [name]) for how in ("plain", "watched")]
            if not differing(*again):
                print(f"    unsteady: {name}: {plain.get(name)}, {watched.get(name)}; then alike")
                continue
            printed = runs.printed
        count += 1
        print(f"    DIFFERS: {name}: plain {plain.get(name)}, watched {watched.get(name)}")
        print("        " + "\n        ".join(printed.splitlines()[-40:]), flush=True)
    return count


def main():
    trama = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else "build/release/trama")
    modules = {"quick": QUICK, "full": FULL}.get("".join(sys.argv[2:3] or ["full"]), sys.argv[2:])
    if not os.path.isfile(os.path.join(TESTS, "test_threading.py")):
        print("The tests of CPython are not installed: apt install libpython3.11-testsuite")
        return 77
    with tempfile.TemporaryDirectory(prefix="cpython-") as folder:
        runs = Runs(trama, folder)
        count = sum(compare(runs, module) for module in modules)
    print(f"{count} differ" if count else "no difference")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
