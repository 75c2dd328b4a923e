#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs programs in the Lab that do what it cannot like, and prints where something else comes of
them than must: the exit status, what is said, within a time, and no process is left.

    badinput.py [path of trama] [quick | full] [part of a program's name ...]
"""
import os
import re
import sys
import tempfile
import time
import uuid
from collections import namedtuple

import running

SEEDS = {"quick": 1, "full": 10}
QUICKLY = 45  # s, on a machine that has much else to do
LEFT = 10     # s until what was killed must be gone
DEADLOCK, LIMIT, FAILED = 123, 124, 125

# ``says`` is a pattern for stderr, ``out`` what is printed; None: anything.
Must = namedtuple("Must", "exit says out options stdin")


def must(status, says="", out=None, options=(), stdin=None):
    return Must(status, says, out, options, stdin)


DEADLOCKS = must(DEADLOCK, "^trama: Deadlock: tasks are left, and none of them can ever go on.$")
LIMITED = must(LIMIT, "ran into the limit of --limit-s", options=["--limit-s", "4"])
STUCK = must(LIMIT, "line 6 of endless_call.py is stuck in code that Trama cannot control")
LOOPS = must(LIMIT, "line 9 of endless_loop.py loops without doing anything that others")
SPINS = must(LIMIT, "line 9 of spins_for_ever.py looks again and again at what nobody changes")
ENDLESS = must(LIMIT, "was ended after 1[.,]?000[.,]?000 steps: it may never end")

PROGRAMS = {
    "spins_until_set": must(0, out="seen\n"),
    "spins_on_a_method": must(0, out="it\n"),
    "spins_for_ever": SPINS._replace(out="started\n"),
    "endless_steps": ENDLESS,
    "endless_loop": LOOPS._replace(out="started\n"),
    "endless_call": STUCK,
    "endless_daemon": must(0, out="ends\n"),
    "receives_of_nobody": DEADLOCKS._replace(out="waiting\n"),
    "accepts_nobody": LIMITED._replace(out="waiting\n"),
    "accepts_in_vain": must(0, out="nobody came\n"),
    "runs_a_program": must(0, "^trama: sh, which line 8 of runs_a_program.py started, was not "
                           "controlled",
                           out="CompletedProcess(args=['sh', '-c', 'sleep 0.2; echo done; "
                           "exit 3'], returncode=3, stdout=b'done\\n', stderr=b'')\n"),
    "runs_an_endless_program": LIMITED._replace(out="started\n"),
    "asks": must(0, out="45\ngot it\n", stdin="it\n"),
    "foreign_thread": must(0, "^trama: A thread that libffi[^ ]* started at line 17 of "
                           "foreign_thread.py was not controlled",
                           out="called\n"),
    "exits_in_a_step": must(7),
    "exits_in_a_child": must(0, out="9\n"),
    "killed_child": must(0, out="-9\n"),
    "crashing_child": must(0, out="-11\n"),
    "killed_holder": DEADLOCKS,
    "crashes": must(128 + 11, out="before\n"),
    "catches_everything": ENDLESS,
    "catches_everything_waiting": DEADLOCKS,
    "catches_everything_in_children": DEADLOCKS,
    "deadlock_of_two": DEADLOCKS,
    "deadlock_of_one": DEADLOCKS._replace(out="once\n"),
    "deadlock_of_a_queue": DEADLOCKS,
    "deadlock_of_a_condition": DEADLOCKS._replace(
        says="^trama: Nobody is left who notifies told; waiting for it: main"),
    "left_in_a_wait": DEADLOCKS._replace(
        out="ends\n", says="^trama: Nobody is left who sets event; waiting for it: Thread-1"),
    "deadlock_of_a_join": DEADLOCKS,
    "deadlock_of_processes": DEADLOCKS,
    "deadlock_of_a_pipe": DEADLOCKS,
    "deadlock_of_spawned": DEADLOCKS,
    "deadlock_after_an_error": must(DEADLOCK, "(?s)ValueError: so it is\n.*^trama: Deadlock"),
    "orphans": must(4, out="ends\n"),
    "crowd_of_threads": must(FAILED, "^trama: The program started more than 254 tasks at a time"),
    "no_python": must(1, "SyntaxError: invalid syntax\n"),
    "interrupts_itself": must(0, out="interrupted\n"),
    "closes_everything": must(0, out="done\n"),
    "recursion": must(0, out="enough\nTrue\n"),
}


def given(text):
    """A descriptor from which this can be read."""
    if text is None:
        return os.open(os.devnull, os.O_RDONLY)
    reading, writing = os.pipe()
    os.write(writing, text.encode())
    os.close(writing)
    return reading


def marked(mark):
    """The processes that were started with this in their environment, but for zombies."""
    found = []
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{pid}/environ", "rb") as file:
                if mark.encode() in file.read():
                    found.append(pid)
        except OSError:
            pass  # it has ended, or is somebody else's
    return found


def left(mark):
    """Those of them that do not end."""
    until = time.monotonic() + LEFT
    while (found := marked(mark)) and time.monotonic() < until:
        time.sleep(0.02)
    return found


def complaint(trama, name, seed):
    """What is wrong with a run; None when nothing is."""
    wanted = PROGRAMS[name]
    mark = "LAB_MARK=" + uuid.uuid4().hex
    program = os.path.join(running.PROGRAMS, "bad", name + ".py")
    stdin = given(wanted.stdin)
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        result = running.in_the_lab(
            trama, program, options=["--seed", str(seed), *wanted.options], stdin=stdin,
            patience=QUICKLY,
            env=running.environment(TMPDIR=folder, **dict([mark.split("=")])))
        # The folder of a run once stayed, with the board in it.
        wrong += [f"left {name}" for name in os.listdir(folder) if name.startswith("trama-")]
    os.close(stdin)
    if result.status is None:
        wrong.append(f"came to no end within {QUICKLY} s")
    elif result.status != wanted.exit:
        wrong.append(f"exit {result.status}, not {wanted.exit}")
    if not re.search(wanted.says, result.err, re.MULTILINE):
        wrong.append(f"does not say {wanted.says!r}")
    if wanted.out is not None and sorted(result.out) != sorted(wanted.out):
        wrong.append(f"printed {result.out!r}, not {wanted.out!r}")
    remaining = left(mark)
    if remaining:
        wrong.append(f"left the processes {remaining}")
    told = "\n    ".join([*wrong, *result.err.splitlines()[-8:]])
    return f"{name}, seed {seed}, {result.seconds:.1f} s:\n    {told}" if wrong else None


def main():
    trama = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else "build/release/trama")
    label = sys.argv[2] if len(sys.argv) > 2 else "quick"
    there = {os.path.basename(path)[:-3] for path in running.programs_of("bad")}
    unlisted = there.symmetric_difference(PROGRAMS)
    names = [name for name in PROGRAMS
             if not sys.argv[3:] or any(part in name for part in sys.argv[3:])]
    todo = [(trama, name, seed) for name in names for seed in range(1, 1 + SEEDS[label])]
    complaints = [one for one in running.on_both_cores(complaint, todo) if one]
    print("\n".join(complaints + [f"{name} is not listed, or not there" for name in unlisted]))
    print(f"{len(names)} programs, {len(todo)} runs, {len(complaints)} complaints")
    return 1 if complaints or unlisted else 0


if __name__ == "__main__":
    sys.exit(main())
