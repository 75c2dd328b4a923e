#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the probe costs, as an extension and in pure Python, against the plain program.

    tests/bench/probe_form.py [folder of the built probe] [rounds]

The interpreters are the python3 and python3.N on the path and those of TRAMA_TEST_PYTHONS (a
colon list). The forms take turns within one run, so that a machine that changes its speed
changes it for all; the figures are the best of the rounds. Where an interpreter cannot load the
extension its column says so.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "probe"))

from engine import Engine  # noqa: E402
from pythons import interpreters  # noqa: E402

PROBE = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / "build" / "release" / "probe")
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 5

ALONE = """
import threading, time
lock = threading.Lock()
def work():
    for _ in range(200_000):
        with lock:
            pass
begin = time.perf_counter()
work()
print(time.perf_counter() - begin)
"""

TOGETHER = """
import threading, time
lock = threading.Lock()
def work():
    for _ in range(50_000):
        with lock:
            pass
threads = [threading.Thread(target=work) for _ in range(4)]
begin = time.perf_counter()
for t in threads: t.start()
for t in threads: t.join()
print(time.perf_counter() - begin)
"""

EMPTY = "pass"
FLAVOURS = {"extension": 1, "pure": 2}


def run(python, form, program):
    """Seconds of the whole, and what the program printed, in one of the three forms."""
    environment = {k: v for k, v in os.environ.items()
                   if not k.startswith(("TRAMA_", "PYTHON"))}
    with Engine(discards=True) as engine:
        if form != "plain":
            environment.update(TRAMA_SOCKET=engine.path, PYTHONPATH=PROBE)
        if form == "pure":
            environment["TRAMA_PURE"] = "1"
        begin = time.perf_counter()
        done = subprocess.run([python, "-c", program], env=environment, check=True,
                              capture_output=True, text=True)
        seconds = time.perf_counter() - begin
    if form != "plain" and engine.processes[0].flavour != FLAVOURS[form]:
        return None, ""
    return seconds, done.stdout


def measure(python, program, printed, rounds=ROUNDS):
    """The figures of each form over the rounds; the forms take turns."""
    forms = {"plain": [], "extension": [], "pure": []}
    for _ in range(rounds):
        for form, figures in forms.items():
            seconds, out = run(python, form, program)
            if seconds is not None:
                figures.append(float(out) if printed else seconds)
    return forms


def lock_row(python, name, what, program):
    forms = measure(python, program, printed=True)
    plain = min(forms["plain"])
    cells = [f"{plain * 1e3:8.1f} ms"]
    for form in FLAVOURS:
        best = min(forms[form], default=None)
        cells.append("     does not load" if best is None
                     else f"{best * 1e3:8.1f} ms {best / plain:6.1f} x")
    print(f"{name:8s} {what:34s}", *cells, flush=True)


def start_row(python, name):
    forms = measure(python, EMPTY, printed=False, rounds=5 * ROUNDS)
    plain = min(forms["plain"])
    cells = [f"{plain * 1e3:8.1f} ms"]
    for form in FLAVOURS:
        best = min(forms[form], default=None)
        cells.append("     does not load" if best is None
                     else f"{(best - plain) * 1e3:+8.1f} ms         ")
    print(f"{name:8s} {'start to end of an empty program':34s}", *cells, flush=True)


def main():
    print(f"{'':43s} {'plain':>11s} {'extension':>20s} {'pure':>20s}")
    for name, python in interpreters():
        lock_row(python, name, "200,000 times `with lock:`", ALONE)
        lock_row(python, name, "4 threads x 50,000 on one lock", TOGETHER)
        start_row(python, name)


if __name__ == "__main__":
    main()
