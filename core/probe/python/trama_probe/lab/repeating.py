# SPDX-License-Identifier: GPL-3.0-or-later
"""Executes a program again in the same interpreter, where that is provably like the first time.

That takes a program that can reach nothing that outlives it: it imports only modules that it cannot
change by using them, names none of their parts but to call or read them, and uses nothing that
leads around that (``exec``, ``globals()``, ``__dict__``). Whether it has kept to that, and has left
no thread behind, is looked at after each time. All other programs begin anew in a new process.
"""

import ast
import contextlib
import gc
import itertools
import sys

from trama_probe import backend
from trama_probe.lab import library_steps, steps

_MODULES = frozenset("abc bisect collections contextlib dataclasses enum functools heapq itertools "
                     "math operator queue statistics string threading time typing".split())
_NAMES = frozenset("breakpoint compile delattr eval exec exit globals help id input locals "
                   "memoryview object open quit setattr vars __builtins__ __import__".split())
_ATTRIBUTES = frozenset("get_ident get_native_id ident native_id setprofile setprofile_all_threads "
                        "settrace settrace_all_threads stack_size excepthook".split())
_DUNDERS = frozenset("__init__ __enter__ __exit__ __name__ __call__ __eq__ __len__ __lt__ __iter__ "
                     "__next__ __repr__ __str__ __add__ __getitem__ __setitem__ __contains__ "
                     "__post_init__".split())
_EACH = 64  # executions, between two looks for garbage

_modules = []  # what is compared after each time: (values of a namespace, as they were)
_kept = {}  # the namespace of __main__ at first
_count = 0


def allows(source):
    """Whether the source may be executed again in one interpreter."""
    tree = ast.parse(source)
    imported = {alias.asname or alias.name.partition(".")[0]
                for node in ast.walk(tree) if isinstance(node, (ast.Import, ast.ImportFrom))
                for alias in node.names}
    return all(_is_harmless(node, imported) for node in ast.walk(tree))


def _is_harmless(node, imported):
    if isinstance(node, ast.Import):
        return all(alias.name in _MODULES for alias in node.names)
    if isinstance(node, ast.ImportFrom):
        return (node.level == 0 and node.module in _MODULES
                and not any(_is_telling(alias.name) for alias in node.names))
    if isinstance(node, ast.Name):
        return node.id not in _NAMES
    if isinstance(node, ast.Attribute):
        return not _is_telling(node.attr) and (
            isinstance(node.ctx, ast.Load) or _root(node) not in imported)
    if isinstance(node, ast.Subscript):
        return isinstance(node.ctx, ast.Load) or _root(node) not in imported
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        return not _is_telling(node.name)
    return True


def _is_telling(name):
    return name in _ATTRIBUTES or name == "*" or (
        name.startswith("__") and name.endswith("__") and name not in _DUNDERS)


def _root(node):
    while isinstance(node, (ast.Attribute, ast.Subscript)):
        node = node.value
    return node.id if isinstance(node, ast.Name) else None


def prepare(namespace):
    """The program is about to begin for the first time."""
    _kept.update(namespace)
    for name in _MODULES & set(sys.modules):
        module = sys.modules[name]
        spaces = [vars(module)] + [vars(one) for one in vars(module).values()
                                   if isinstance(one, type)]
        _modules.extend((space, list(space.values())) for space in spaces)
    gc.disable()  # or else it would look at times that hang on what was before


def again(namespace):
    """The program has come to its end: whether it begins again, with nothing there of it."""
    global _count
    if not _modules or not _is_over():
        return False
    for name in sorted(namespace, key=lambda name: not name.startswith("_")):
        if name not in _kept:
            namespace[name] = None
    namespace.clear()
    namespace.update(_kept)
    with contextlib.suppress(AttributeError, OSError, ValueError):
        sys.stdout.flush()
    _count += 1
    if _count % _EACH == 0:
        gc.collect()
    backend.again()
    return True


def _is_over():
    """Waits for the program's threads as Python does at its end."""
    threading = sys.modules.get("threading")
    if threading is not None:
        from trama_probe import threads

        main = threading.main_thread()
        if any(thread.daemon for thread in threading._active.values() if thread is not main):
            return False
        steps.await_started()
        for thread in list(threading._active.values()):
            if thread is not main:
                library_steps.quietly(threads.join)(thread)
        if len(threading._active) != 1 or threading._limbo:
            return False
    if any(list(space.values()) != values for space, values in _modules):
        return False
    if threading is not None:  # the number that the next Thread is called by
        vars(threading)["_counter"] = itertools.count(1).__next__
        _remember(threading)
    return True


def _remember(threading):
    for i, (space, _) in enumerate(_modules):
        if space is vars(threading):
            _modules[i] = space, list(space.values())
