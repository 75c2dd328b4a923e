# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs Python programs plainly and in the Lab, and holds the two against each other."""

import os
import re
import signal
import subprocess
import time
from collections import namedtuple
from concurrent.futures import ThreadPoolExecutor

PYTHON = "/usr/bin/python3"
PROGRAMS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "programs")
PATIENCE = 120  # s, for a machine that has much else to do
_UNCONTROLLED = re.compile("^trama: .* was not controlled: ")
_ADDRESS = re.compile("0x[0-9a-f]{6,}")

# What came of a run; ``status`` is None when it did not end in time.
Result = namedtuple("Result", "status out err seconds")


def environment(**more):
    """That of this process, without what changes Python or Trama."""
    own = {name: value for name, value in os.environ.items()
           if not name.startswith(("TRAMA_", "PYTHON"))}
    return {**own, "PYTHONDONTWRITEBYTECODE": "1", "QT_QPA_PLATFORM": "offscreen", **more}


def run(command, patience=PATIENCE, env=None, cwd=None, stdin=subprocess.DEVNULL):
    """A command of a session of its own, all of which ends with it."""
    begin = time.monotonic()
    process = subprocess.Popen(command, stdin=stdin, stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, text=True, errors="replace",
                               env=env or environment(), cwd=cwd, start_new_session=True)
    try:
        out, err = process.communicate(timeout=patience)
        status = process.returncode
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        out, err = process.communicate()
        status = None
    return Result(status, out, err, time.monotonic() - begin)


def plainly(program, *arguments, **keywords):
    return run([PYTHON, program, *arguments], **keywords)


def in_the_lab(trama, program, *arguments, options=(), **keywords):
    return run([trama, "run", "--lab", "--python", PYTHON, *options, program, "--", *arguments],
               **keywords)


def told(result):
    """What a run must have in common with another one: the status as a shell has it, and the
    texts but for addresses, which are others in each run."""
    status = result.status
    return (128 - status if status is not None and status < 0 else status,
            _ADDRESS.sub("0x…", result.out), _ADDRESS.sub("0x…", result.err))


def difference(plain, lab):
    """Which of status, output and errors differ, and how; empty when none does. What the Lab says
    it could not control does not count."""
    lab = lab._replace(err="".join(line for line in lab.err.splitlines(keepends=True)
                                   if not _UNCONTROLLED.search(line)))
    return "".join(f"    {name}: {a!r}\n    in the Lab: {b!r}\n"
                   for name, a, b in zip(Result._fields, told(plain), told(lab)) if a != b)


def programs_of(folder):
    """The programs of a folder, in order of their names."""
    whole = os.path.join(PROGRAMS, folder)
    return [os.path.join(whole, name) for name in sorted(os.listdir(whole))
            if name.endswith(".py") and not name.startswith("_")]


def on_both_cores(work, tasks):
    """The results of ``work`` for each of the tasks, in their order."""
    with ThreadPoolExecutor(max(2, os.cpu_count() or 1)) as pool:
        yield from pool.map(lambda task: work(*task), tasks)
