#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What Live costs a program, and how true its figures are: side by side in one run.

    tests/bench/live_cost.py [build/release/trama] [rounds]

Prints medians over the rounds. Plain Python and Live take turns, so that a machine that
changes its speed changes it for both.
"""
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

TRAMA = sys.argv[1] if len(sys.argv) > 1 else "build/release/trama"
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 7
PYTHON = "/usr/bin/python3"

EMPTY = "pass\n"

# How fast a loop allocates depends by several per cent on how the memory happens to lie, and
# whatever is imported shifts it; so each round lays it out anew, alike for both.
LOOP = """
import random, time
random.seed(ROUND)
keep = [bytes(random.randrange(200)) for _ in range(random.randrange(5000))]
del keep[::random.randrange(2, 9)]

def loop():
    n = 0
    for i in range(10_000_000):
        n += i
    return n

begin = time.thread_time()
loop()
print(time.thread_time() - begin)
"""

# Each worker prints the kernel's own account of it: name, seconds on a core.
WORKERS = """
import multiprocessing, os, resource, threading, time

def work(name):
    n = 0
    for i in range(30_000_000):
        n += i
    used = time.clock_gettime(time.CLOCK_THREAD_CPUTIME_ID)
    os.write(1, f"{name} {used}\\n".encode())

if __name__ == "__main__":
    workers = [KIND(target=work, args=(n,), name=n) for n in "AB"]
    for w in workers:
        w.start()
    for w in workers:
        w.join()
"""


def written(folder, name, text):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


def plain(path):
    begin = time.perf_counter()
    done = subprocess.run([PYTHON, path], capture_output=True, text=True, check=True)
    return time.perf_counter() - begin, done.stdout


def live(path):
    """Seconds, stdout and the JSON of one run under Live."""
    with tempfile.NamedTemporaryFile(suffix=".json") as out:
        begin = time.perf_counter()
        done = subprocess.run([TRAMA, "run", path, f"--json={out.name}", "--python", PYTHON],
                              capture_output=True, text=True, check=True)
        seconds = time.perf_counter() - begin
        with open(out.name, encoding="utf-8") as file:
            return seconds, done.stdout, json.load(file)


def row(what, figure, wanted):
    print(f"{what:58s} {figure:>12s}   {wanted}")


def bench_start(folder):
    path = written(folder, "empty.py", EMPTY)
    pairs = [(plain(path)[0], live(path)) for _ in range(3 * ROUNDS)]
    more = statistics.median(l[0] - p for p, l in pairs)
    inside = statistics.median(l[2]["wall_s"] - p for p, l in pairs)
    row("start to end of an empty program, more than plain", f"{more * 1e3:.1f} ms", "<= 60 ms")
    row("  of which inside the program", f"{inside * 1e3:.1f} ms", "")


def bench_loop(folder):
    plains, lives = [], []
    for number in range(4 * ROUNDS):
        path = written(folder, "loop.py", LOOP.replace("ROUND", str(number)))
        plains.append(float(plain(path)[1]))
        lives.append(float(live(path)[1]))
    ratio = statistics.median(lives) / statistics.median(plains)
    row("CPU-bound loop, CPU time against plain", f"{ratio:.4f} x", "<= 1.02 x")


def bench_truth(folder, kind):
    path = written(folder, "workers.py", WORKERS.replace("KIND", kind))
    errors = []
    for _ in range(ROUNDS):
        _, out, told = live(path)
        running = {t["name"]: t["running_s"] for t in told["tasks"]}
        for line in out.splitlines():
            name, used = line.split()
            # What a worker does after it has read its clock is the probe's and the
            # interpreter's leaving; it counts, and stays within the bound.
            errors.append(abs(running[name] / float(used) - 1))
    row(f"{kind}: on-CPU time, off the kernel's account",
        f"{statistics.median(errors) * 100:.2f} %", "<= 2 %")
    row("  the worst of the rounds", f"{max(errors) * 100:.2f} %", "")
    row("  cores busy at once", str(told["max_cores_busy"]), f"source: {told['core_source']}")


def main():
    with tempfile.TemporaryDirectory() as folder:
        bench_start(folder)
        bench_loop(folder)
        bench_truth(folder, "threading.Thread")
        bench_truth(folder, "multiprocessing.Process")


if __name__ == "__main__":
    main()
