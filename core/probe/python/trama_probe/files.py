# SPDX-License-Identifier: GPL-3.0-or-later
"""Whose file is it: the program's, the standard library's, or ours."""

import os

_LIBRARY = os.path.dirname(os.__file__) + os.sep
_OWN = os.path.dirname(os.path.dirname(os.path.abspath(__file__))) + os.sep
_INSTALLED = tuple(_LIBRARY + name + os.sep for name in ("site-packages", "dist-packages"))

# The file name of the one-line command by which multiprocessing starts a process of its own:
# it is not the program's. None in all other processes.
launcher = None

_judged = {}  # file name → what own_path says of it

try:
    _START = os.getcwd()
except OSError:  # the folder is gone
    _START = "/"


def in_library(path):
    """Whether the file belongs to the standard library."""
    return path.startswith(_LIBRARY) and not path.startswith(_INSTALLED)


def is_probe(path):
    """Whether the file is part of the probe."""
    return path.startswith(_OWN)


def own_path(name):
    """The absolute path of a code object's file when it is the program's own, else None."""
    if name not in _judged:
        _judged[name] = _judge(name)
    return _judged[name]


def _judge(name):
    if name.startswith("<"):
        return None if name.startswith("<frozen ") or name == launcher else name
    path = os.path.normpath(os.path.join(_START, name))
    return None if is_probe(path) or in_library(path) else path
