#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What it costs a program that it is told who holds its GIL.

    tests/bench/gil_cost.py [folder of the built probe] [rounds]

The preload library alone, without the probe, against the plain program. The interpreters are the
python3 and python3.N on the path and those of TRAMA_TEST_PYTHONS (a colon list). Plain and
preloaded take turns within one run; the figures are medians of the rounds.
"""

import os
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "probe"))

from engine import Engine  # noqa: E402
from pythons import interpreters  # noqa: E402

PROBE = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / "build" / "release" / "probe")
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 9

ADDITIONS = """
import time
def work():
    n = 0
    for i in range(5_000_000):
        n += i
begin = time.thread_time()
work()
print(time.thread_time() - begin)
"""

# Each call drops the GIL and takes it again, and nobody else wants it.
DROPS = """
import os, time
file = os.open("/dev/null", os.O_RDONLY)
begin = time.thread_time()
for _ in range(300_000):
    os.lseek(file, 0, os.SEEK_CUR)
print(time.thread_time() - begin)
"""

# Two threads in turns; each turn hands the GIL on.
TURNS = """
import threading, time
mine, yours = threading.Lock(), threading.Lock()
yours.acquire()
def play(first, second):
    for _ in range(20_000):
        first.acquire()
        second.release()
other = threading.Thread(target=play, args=(yours, mine))
begin = time.perf_counter()
other.start()
play(mine, yours)
other.join()
print(time.perf_counter() - begin)
"""

# What, the program, and how often it drops and takes the GIL.
ROWS = (("5,000,000 additions", ADDITIONS, 0),
        ("300,000 times dropped and taken", DROPS, 300_000),
        ("40,000 hand-offs between two threads", TURNS, 40_000))


def run(python, program, preload):
    variables = {k: v for k, v in os.environ.items() if not k.startswith(("TRAMA_", "PYTHON"))}
    with Engine(discards=True) as engine:
        if preload:
            variables.update(TRAMA_SOCKET=engine.path,
                             LD_PRELOAD=os.path.join(PROBE, "libtrama_gil.so"))
        done = subprocess.run([python, "-c", program], env=variables, check=True,
                              capture_output=True, text=True)
    return float(done.stdout)


def row(python, version, what, program, times):
    plain, told = [], []
    for _ in range(ROUNDS):
        plain.append(run(python, program, preload=False))
        told.append(run(python, program, preload=True))
    before, after = statistics.median(plain), statistics.median(told)
    each = f"{(after - before) / times * 1e9:+8.0f} ns each" if times else ""
    print(f"{version:8s} {what:38s} {before * 1e3:8.1f} ms {after / before:8.3f} x {each}",
          flush=True)


def main():
    for version, python in interpreters():
        for what, program, times in ROWS:
            row(python, version, what, program, times)


if __name__ == "__main__":
    main()
