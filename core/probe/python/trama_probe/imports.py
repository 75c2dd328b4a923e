# SPDX-License-Identifier: GPL-3.0-or-later
"""Hooks a module of the standard library when the program first imports it.

So what a program does not use costs it nothing. A module of the program's own that has the name
of one of these is left alone.
"""

import sys

from trama_probe import files


def watch(hooks):
    """``hooks``: name of a module to a callable that takes the module once it is there."""
    waiting = dict(hooks)
    for name in hooks:
        if name in sys.modules:
            waiting.pop(name)(sys.modules[name])
    if waiting:
        sys.meta_path.insert(0, _Finder(waiting))


class _Finder:
    """Stands first on sys.meta_path until all of its modules have come."""

    def __init__(self, waiting):
        self._waiting = waiting

    def find_spec(self, name, path=None, target=None):
        if name not in self._waiting:
            return None
        spec = self._found_by_others(name, path, target)
        if spec is not None and spec.loader is not None and _is_pythons(spec.origin or ""):
            spec.loader = _Loader(spec.loader, self)
        return spec

    def _found_by_others(self, name, path, target):
        for finder in list(sys.meta_path):
            if finder is self or not hasattr(finder, "find_spec"):
                continue
            spec = finder.find_spec(name, path, target)
            if spec is not None:
                return spec
        return None

    def hook(self, module):
        hook = self._waiting.pop(module.__name__, None)
        if not self._waiting and self in sys.meta_path:
            sys.meta_path.remove(self)
        if hook is not None:
            hook(module)


def _is_pythons(origin):
    return origin == "built-in" or files.in_library(origin)


class _Loader:
    """The module's own loader, and the hook after it; the module never sees this one."""

    def __init__(self, loader, finder):
        self._loader = loader
        self._finder = finder

    def __getattr__(self, name):
        return getattr(self._loader, name)

    def create_module(self, spec):
        return self._loader.create_module(spec)

    def exec_module(self, module):
        module.__spec__.loader = module.__loader__ = self._loader
        self._loader.exec_module(module)
        try:
            self._finder.hook(module)
        except Exception:  # the program gets its module, watched or not
            pass


def hide(function):
    """Leaves a function's frames out of the traceback when an import fails, as Python leaves out
    those of its own importing, which it knows by their file."""
    function.__code__ = function.__code__.replace(
        co_filename="<frozen importlib._bootstrap_external>")


hide(_Loader.exec_module)
