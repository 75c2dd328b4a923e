#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How many events a second a run takes in, and what is lost of them.

    tests/bench/event_rate.py [build/release/trama] [seconds]

A program makes events at a set rate, in one process and in two, then as fast as it can in four.
Prints the rate it came to, events lost and late, and how much longer than the program the run took
until all was saved.
"""
import json
import subprocess
import sys
import tempfile
import time

TRAMA = sys.argv[1] if len(sys.argv) > 1 else "build/release/trama"
SECONDS = float(sys.argv[2]) if len(sys.argv) > 2 else 5
PYTHON = "/usr/bin/python3"

PROGRAM = """
import multiprocessing, sys, threading, time

def work(rate, seconds):
    lock = threading.Lock()
    begin = time.perf_counter()
    made = 0
    while (now := time.perf_counter() - begin) < seconds:
        for _ in range((min(int(now * rate), made + 100_000) - made) // 2):
            with lock:
                made += 2
        time.sleep(0.001)

if __name__ == "__main__":
    rate, processes, seconds = float(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])
    workers = [multiprocessing.Process(target=work, args=(rate / processes, seconds))
               for _ in range(processes)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
"""


def measure(path, rate, processes):
    with tempfile.NamedTemporaryFile(suffix=".json") as out:
        begin = time.perf_counter()
        subprocess.run([TRAMA, "run", f"--json={out.name}", "--python", PYTHON, path, "--",
                        str(rate), str(processes), str(SECONDS)], check=True)
        took = time.perf_counter() - begin
        told = json.load(open(out.name, encoding="utf-8"))
    print(f"{rate:10.0f} {processes:9d} {told['events']:10d} {told['events'] / SECONDS:10.0f}/s"
          f" {told['lost']:9d} {told['late']:6d} {took - told['wall_s']:9.2f} s", flush=True)


def main():
    print("    wanted processes     events       rate       lost   late     longer")
    with tempfile.NamedTemporaryFile("w", suffix=".py") as file:
        file.write(PROGRAM)
        file.flush()
        for rate, processes in ((100e3, 1), (500e3, 1), (500e3, 2), (1e9, 4)):
            measure(file.name, rate, processes)


if __name__ == "__main__":
    main()
