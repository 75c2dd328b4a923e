# SPDX-License-Identifier: GPL-3.0-or-later
"""Loads what a program will import of Python's own before it begins: executed again and again, it
finds that there, and what importing takes of steps is none of the program's."""

import ast
import contextlib
import importlib
import sys

_SIDE_EFFECTS = frozenset(["antigravity", "this", "idlelib", "tkinter", "turtle", "turtledemo"])

# What these load only when it is used.
_LATER = {
    "threading": ["_weakrefset"],
    "multiprocessing": ["multiprocessing." + name for name in
                        ("connection", "popen_fork", "queues", "sharedctypes", "synchronize",
                         "resource_tracker", "util")],
    "concurrent": ["concurrent.futures.thread"],
}


def preload(source):
    """Imports the modules of the standard library that the source names in import statements."""
    known = getattr(sys, "stdlib_module_names", frozenset(_LATER) | {"queue", "time", "random"})
    for name in _imported(source):
        top = name.partition(".")[0]
        if top not in known or top in _SIDE_EFFECTS:
            continue
        for one in [name, *_LATER.get(top, [])]:
            with contextlib.suppress(Exception):  # the program will hear of it
                importlib.import_module(one)


def _imported(source):
    names = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names += [node.module]
            names += ["%s.%s" % (node.module, alias.name) for alias in node.names]
    return names
