#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs programs whose result does not hang on who goes when, plainly and in the Lab under several
seeds, and prints where the Lab's output, errors or exit status are others: nowhere.

    differential.py [path of trama] [quick | full | number of seeds] [part of a program's name ...]

A program with a line "# arguments: a | b" runs once with each of them.
"""
import os
import re
import sys

import running

FOLDERS = ("threads", "queues", "futures", "processes", "language", "library", "endings", "times")
SEEDS = {"quick": 2, "full": 20}
QUICK_SHARE = 4  # of so many programs, quick takes one

# What is known to differ, and why. A case that no longer does is a complaint too.
KNOWN = {
    "endings/uncaught.py recursion": "what runs the program takes two of Python's 1000 levels",
    "processes/named_pipe.py": "who opens a pipe by its name waits where the Lab does not see it",
    "language/stacks.py": "what runs the program is on its stack",
    "language/cell_names.py": "variables that functions share have a companion each",
}


def arguments_of(program):
    with open(program, encoding="utf-8") as file:
        found = re.search(r"^# arguments: (.*)$", file.read(), re.MULTILINE)
    return found[1].split(" | ") if found else [""]


def cases():
    """Each program with the arguments of one run."""
    return [(program, *arguments.split()) for folder in FOLDERS
            for program in running.programs_of(folder) for arguments in arguments_of(program)]


def called(case):
    return " ".join([os.path.relpath(case[0], running.PROGRAMS), *case[1:]])


def complaint(trama, seeds, *case):
    """What is wrong with a case; None when nothing is."""
    found = first_difference(trama, seeds, *case)
    if called(case) not in KNOWN:
        return found
    return None if found else f"{called(case)} is known to differ, and does not\n"


def first_difference(trama, seeds, *case):
    """Where the runs under some seeds differ from the plain one; None when they do not."""
    plain = running.plainly(*case)
    if plain.status is None:
        return f"{called(case)} came to no end, plainly\n"
    for seed in seeds:
        lab = running.in_the_lab(trama, *case, options=["--seed", str(seed)])
        found = running.difference(plain, lab)
        if found:
            return f"{called(case)}, seed {seed}:\n{found}"
    return None


def main():
    trama = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else "build/release/trama")
    label = sys.argv[2] if len(sys.argv) > 2 else "quick"
    chosen = [case for case in cases()
              if not sys.argv[3:] or any(part in called(case) for part in sys.argv[3:])]
    if label == "quick" and not sys.argv[3:]:
        chosen = chosen[::QUICK_SHARE]
    seeds = range(1, 1 + (SEEDS.get(label) or int(label)))
    todo = [(trama, seeds, *case) for case in chosen]
    complaints = [one for one in running.on_both_cores(complaint, todo) if one]
    print("\n".join(complaints))
    print(f"{len(chosen)} programs, {len(seeds)} seeds each, {len(complaints)} differ")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
