#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a decision of the Lab costs, and what a step costs where there is nothing to decide.

    tests/bench/decision_cost.py [path of trama] [rounds]

Three runs of a program take turns: with hardly any steps, with many in one thread, and with as many
in two threads, of which one is drawn at random at each. Figures are medians of the rounds, end to
end: from the command to its JSON.
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

PROGRAM = """
import sys
import threading
counter = 0
def work(times):
    global counter
    for _ in range(times):
        counter += 1
threads = [threading.Thread(target=work, args=(int(times),)) for times in sys.argv[1:]]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
"""
RUNS = {"nothing": ("1",), "alone": ("100000",), "by turns": ("50000", "50000")}


def run(program, told, arguments):
    """Seconds, steps and choices of one run."""
    begin = time.perf_counter()
    subprocess.run([TRAMA, "run", program, "--lab", "--seed", "1", "--json=" + told, "--",
                    *arguments], check=True)
    taken = time.perf_counter() - begin
    with open(told, encoding="utf-8") as file:
        result = json.load(file)
    return taken, result["steps"], result["choices"]


def main():
    with tempfile.TemporaryDirectory() as folder:
        program, told = os.path.join(folder, "program.py"), os.path.join(folder, "told.json")
        with open(program, "w", encoding="utf-8") as file:
            file.write(PROGRAM)
        rounds = [{name: run(program, told, arguments) for name, arguments in RUNS.items()}
                  for _ in range(ROUNDS)]
    middle = {name: statistics.median(one[name][0] for one in rounds) for name in RUNS}
    for name in RUNS:
        _, steps, choices = rounds[-1][name]
        print(f"{name:9} {middle[name] * 1e3:7.1f} ms, {steps} steps, {choices} of them choices")
    _, steps, choices = rounds[-1]["by turns"]
    print(f"a step in one thread: {(middle['alone'] - middle['nothing']) / steps * 1e6:.2f} us; "
          f"a decision more: {(middle['by turns'] - middle['alone']) / choices * 1e6:.2f} us")


main()
