#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What Live costs inside a program that does little else but use its objects.

    tests/bench/object_cost.py [build/release/trama] [rounds] [name of one program ...]

Each program times its own body and prints the seconds; start and end do not count. Plain Python
and Live, everything recorded and saved, take turns. Prints the medians over the rounds.
"""
import json
import os
import statistics
import subprocess
import sys
import tempfile

TRAMA = sys.argv[1] if len(sys.argv) > 1 else "build/release/trama"
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 9
PYTHON = "/usr/bin/python3"

# name: (what, wanted ratio, program)
PROGRAMS = {
    "with": ("200,000 uncontended `with lock`", 2.0, """
import threading, time
lock = threading.Lock()

def work():
    for _ in range(200_000):
        with lock:
            pass

begin = time.perf_counter()
work()
print(time.perf_counter() - begin)
"""),
    "four": ("4 threads x 50,000 on one lock", 1.5, """
import threading, time
lock = threading.Lock()

def work():
    for _ in range(50_000):
        with lock:
            pass

threads = [threading.Thread(target=work) for _ in range(4)]
begin = time.perf_counter()
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(time.perf_counter() - begin)
"""),
    "queue": ("queue.Queue, 100,000 items", 1.3, """
import queue, threading, time
items = queue.Queue()

def consume():
    while items.get() is not None:
        pass

consumer = threading.Thread(target=consume)
begin = time.perf_counter()
consumer.start()
for item in range(100_000):
    items.put(item)
items.put(None)
consumer.join()
print(time.perf_counter() - begin)
"""),
    "mp_queue": ("multiprocessing.Queue, 20,000 items", 1.3, """
import multiprocessing, time

def consume(items):
    while items.get() is not None:
        pass

if __name__ == "__main__":
    items = multiprocessing.Queue()
    consumer = multiprocessing.Process(target=consume, args=(items,))
    begin = time.perf_counter()
    consumer.start()
    for item in range(20_000):
        items.put(item)
    items.put(None)
    consumer.join()
    print(time.perf_counter() - begin)
"""),
    "add": ("5,000,000 additions", 1.02, """
import time

def work():
    n = 0
    for i in range(5_000_000):
        n += i
    return n

begin = time.perf_counter()
work()
print(time.perf_counter() - begin)
"""),
}


def plain(path):
    done = subprocess.run([PYTHON, path], capture_output=True, text=True, check=True)
    return float(done.stdout)


def live(path):
    """Seconds of the body, and what the JSON tells of the whole run."""
    with tempfile.NamedTemporaryFile(suffix=".json") as out:
        done = subprocess.run([TRAMA, "run", path, f"--json={out.name}", "--python", PYTHON],
                              capture_output=True, text=True, check=True)
        with open(out.name, encoding="utf-8") as file:
            return float(done.stdout), json.load(file)


def measure(folder, name):
    what, wanted, program = PROGRAMS[name]
    path = os.path.join(folder, f"program_{name}.py")
    with open(path, "w", encoding="utf-8") as file:
        file.write(program)
    plains, lives, lost = [], [], 0
    for _ in range(ROUNDS):
        plains.append(plain(path))
        seconds, told = live(path)
        lives.append(seconds)
        lost += told["lost"]
    before, after = statistics.median(plains), statistics.median(lives)
    print(f"{what:38s} {before * 1e3:8.1f} ms {after * 1e3:8.1f} ms {after / before:6.3f} x"
          f"   <= {wanted:4.2f} x   lost {lost}", flush=True)


def main():
    with tempfile.TemporaryDirectory() as folder:
        for name in sys.argv[3:] or PROGRAMS:
            measure(folder, name)


if __name__ == "__main__":
    main()
