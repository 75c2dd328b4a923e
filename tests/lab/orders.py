#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line's ways to an order: random priorities, and shrinking an order that was found.

    orders.py [path of trama]
"""
import os
import re
import sys
import tempfile

import running

UPDATES = os.path.join(running.PROGRAMS, "replay", "lost_update.py")
UPDATE = os.path.join(running.PROGRAMS, "seeds", "update_lost.py")


def of_priorities(trama, folder):
    """Random priorities lose updates, and a seed means one order."""
    def schedule(seed, name):
        path = os.path.join(folder, name)
        result = running.in_the_lab(trama, UPDATES, options=[
            "--seed", str(seed), "--pct", "3", "--save-schedule", path])
        with open(path, encoding="utf-8") as file:
            return result.out, file.read()

    found = [schedule(seed, "first") for seed in range(1, 9)]
    if found[0] != schedule(1, "second"):
        yield "a seed of --pct has two orders"
    if len(set(found)) < 2:
        yield "the seeds of --pct have one order"
    if all(out == "60\n" for out, _ in found):
        yield "no seed of --pct loses an update"


def of_shrinking(trama, folder):
    """A lost update needs one preemption; the order that is left is proven to have the fewest."""
    seed = next((seed for seed in range(1, 200) if running.in_the_lab(
        trama, UPDATE, "item", options=["--seed", str(seed)]).out == "1\n"), None)
    if seed is None:
        yield "no seed loses an update"
        return
    path = os.path.join(folder, "shrunk")
    result = running.in_the_lab(trama, UPDATE, "item", options=[
        "--seed", str(seed), "--shrink", "--save-schedule", path])
    if result.out != "1\n" or not re.search(r"Preemptions: 1 instead of \d+", result.err):
        yield f"--shrink says: {result.err}"
    if "No order with fewer has this outcome." not in result.err:
        yield "--shrink did not come to its end"
    again = running.in_the_lab(trama, UPDATE, "item", options=["--schedule", path])
    if again.out != "1\n" or again.status != 0:
        yield f"the shrunk schedule comes to {again.out} {again.err}"


def of_mistakes(trama, folder):
    for options, sentence in (
            (["--pct", "2"], "--pct belongs to --seed."),
            (["--seed", "1", "--pct", "0"], "--pct takes a number from 1 to 16, not “0”."),
            (["--shrink-runs", "5"], "--shrink-runs belongs to --shrink."),
            (["--seed", "1", "--shrink", "--shrink-runs", "x"], "not “x”.")):
        result = running.in_the_lab(trama, UPDATE, "item", options=options)
        if result.status == 0 or sentence not in result.err:
            yield f"{options}: {result.status}, {result.err}"


def main():
    trama = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else "build/release/trama")
    os.environ["LC_ALL"] = "C.UTF-8"
    complaints = []
    with tempfile.TemporaryDirectory(prefix="lab-orders-") as folder:
        for check in (of_priorities, of_shrinking, of_mistakes):
            complaints += check(trama, folder)
    print("\n".join(complaints) or "all as it should be")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
