#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tries every order of the programs below tests/programs/{holds,races,deadlocks,outcomes}, and
compares what comes with what each of them says at its top:

    # executions: 4
    # outcome: 2 x output '1\\n'

Prints where that differs. Each witness is run again in the Lab and must come to the same, and what
comes under seeds, in `full`, must be among the outcomes.

    outcomes.py [path of trama] [quick | full] [part of a program's name ...]
"""
import ast
import glob
import json
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAMS = os.path.join(os.path.dirname(HERE), "programs")
FOLDERS = ("holds", "races", "deadlocks", "outcomes")
PYTHON = "/usr/bin/python3"
SEEDS = 30
STATUS = {123: "deadlock", 124: "endless"}


def told(program):
    """What the program says of itself: executions or None, and outcome → count or None."""
    with open(program, encoding="utf-8") as file:
        text = file.read()
    executions = re.search(r"^# executions: (\d+)$", text, re.MULTILINE)
    outcomes = {}
    for count, kind, printed in re.findall(r"^# outcome: (?:(\d+) x )?(\w+) (.*)$", text,
                                           re.MULTILINE):
        outcomes[kind, ast.literal_eval(printed)] = int(count) if count else None
    return int(executions[1]) if executions else None, outcomes


def programs(names):
    """Those of which some name is a part, or all."""
    return sorted(program for folder in FOLDERS
                  for program in glob.glob(os.path.join(PROGRAMS, folder, "*.py"))
                  if not names or any(name in program for name in names))


def name_of(program):
    return os.path.splitext(os.path.basename(program))[0]


def explored(trama, program, *options):
    done = subprocess.run([trama, "explore", "--python", PYTHON, "--json", "--limit-s", "300",
                           *options, program], capture_output=True, text=True)
    try:
        return json.loads(done.stdout)
    except ValueError:
        return {"verdict": "failed: " + done.stderr.strip(), "outcomes": []}


def complaints(trama, program, with_seeds):
    executions, outcomes = told(program)
    result = explored(trama, program)
    if result["verdict"] != "complete":
        yield "verdict: %s %s" % (result["verdict"], result.get("why", ""))
        return
    if result["redundant"] != 0:
        yield "redundant: %d" % result["redundant"]
    if executions is not None and result["executions"] != executions:
        yield "executions: %d, not %d" % (result["executions"], executions)
    found = {(one["kind"], one["text"]): one["count"] for one in result["outcomes"]}
    for missing in outcomes.keys() - found.keys():
        yield "never came: %s %r" % missing
    for extra in found.keys() - outcomes.keys():
        yield "came: %s %r" % extra
    for outcome, count in outcomes.items():
        if count is not None and found.get(outcome, count) != count:
            yield "%s %r came %d times, not %d" % (*outcome, found[outcome], count)
    for one in result["outcomes"]:
        yield from replayed(trama, program, one)
    if with_seeds:
        for seed in range(1, SEEDS + 1):
            outcome = run(trama, program, "--seed", str(seed))
            if outcome not in found:
                yield "under seed %d: %s %r" % (seed, *outcome)


def replayed(trama, program, one):
    with tempfile.NamedTemporaryFile("w", suffix=".schedule") as file:
        file.write(one["schedule"])
        file.flush()
        kind, printed = run(trama, program, "--schedule", file.name)
    if (kind, printed) != (one["kind"], one["text"]):
        yield "the witness of %s %r came to %s %r" % (one["kind"], one["text"], kind, printed)


def run(trama, program, *options):
    """What a run in the Lab comes to, in the words of explore."""
    done = subprocess.run([trama, "run", "--lab", "--python", PYTHON, *options, program],
                          capture_output=True, text=True)
    if done.returncode in STATUS:
        return STATUS[done.returncode], done.stdout
    if done.returncode == 125:
        return "failed: " + done.stderr.strip(), done.stdout
    raised = "Traceback (most recent call last)" in done.stderr
    return "exception" if raised else "output", done.stdout


def main():
    trama = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else "trama")
    full = len(sys.argv) > 2 and sys.argv[2] == "full"
    if not os.path.exists(PYTHON):
        print("no %s" % PYTHON)
        return 77
    chosen = programs(sys.argv[3:])
    wrong = 0
    for program in chosen:
        found = list(complaints(trama, program, full))
        wrong += bool(found)
        for complaint in found:
            print("%s: %s" % (os.path.relpath(program, PROGRAMS), complaint))
    print("\n%d programs, %d differ" % (len(chosen), wrong))
    return 1 if wrong or not chosen else 0


if __name__ == "__main__":
    sys.exit(main())
