#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Programs in the Lab that give names to semaphores and shared memory: two runs at a time do not
meet, and nothing is left in the system, however a run ends.

    names.py [path of trama]
"""
import os
import sys
import tempfile

import running

PROGRAM = os.path.join(running.PROGRAMS, "names", "left_behind.py")
NAME = f"lab-names-{os.getpid()}"  # other runs may have theirs at the same time


def left(folder):
    """What runs have left: their names, and their folders."""
    named = {name for name in os.listdir("/dev/shm") if NAME in name}
    return named | set(os.listdir(folder))


def run(trama, folder, argument, *options):
    return running.in_the_lab(trama, PROGRAM, argument, NAME, options=options,
                              env=running.environment(TMPDIR=folder))


def main():
    trama = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else "build/release/trama")
    complaints = []
    with tempfile.TemporaryDirectory(prefix="lab-names-") as folder:
        before = left(folder)
        runs = list(running.on_both_cores(run, [(trama, folder, "exits", "--seed", "1")] * 8))
        told = {(result.status, result.out) for result in runs}
        if len(told) != 1 or runs[0].status != 0:
            complaints.append(f"runs at the same time are told apart: {told}")
        stopped = run(trama, folder, "stays", "--limit-s", "1")
        if stopped.status != 124:
            complaints.append(f"a run that is stopped has the status {stopped.status}")
        behind = left(folder) - before
        if behind:
            complaints.append(f"left behind: {sorted(behind)}")
    print("\n".join(complaints) or "nothing is left, and nobody meets")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
