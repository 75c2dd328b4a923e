# SPDX-License-Identifier: GPL-3.0-or-later
"""The interpreters at hand: the system's, those on the path, those of TRAMA_TEST_PYTHONS."""

import functools
import os
import re
import shutil
import subprocess

SYSTEM = "/usr/bin/python3"
OLDEST = (3, 9)


def _candidates():
    yield SYSTEM
    for minor in range(9, 16):
        yield shutil.which(f"python3.{minor}")
    yield from filter(None, os.environ.get("TRAMA_TEST_PYTHONS", "").split(":"))


def _version(python):
    """(3, 11, 2), or None of what is no working CPython. A wrapper may refuse to run."""
    try:
        done = subprocess.run(
            [python, "-S", "-c", "import sys; print(sys.implementation.name, *sys.version_info[:3])"],
            capture_output=True, text=True, timeout=60)
    except OSError:
        return None
    told = re.fullmatch(r"cpython (\d+) (\d+) (\d+)\n", done.stdout)
    return tuple(map(int, told.groups())) if told else None


@functools.cache
def interpreters():
    """Pairs of a version as text and the interpreter's path, one of each minor version."""
    found = {}
    for python in _candidates():
        version = python and _version(python)
        if version and version >= OLDEST:
            found.setdefault(version[:2], (".".join(map(str, version)), python))
    return [found[key] for key in sorted(found)]
