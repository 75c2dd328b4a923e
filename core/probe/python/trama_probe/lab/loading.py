# SPDX-License-Identifier: GPL-3.0-or-later
"""Loads the program and the modules it brings, with the Lab's questions put in."""

import atexit
import contextlib
import functools
import gc
import os
import sys
from importlib.machinery import SourceFileLoader

from trama_probe import backend, files, imports
from trama_probe.lab import library_steps, preloading, repeating, steps, transform

program = []  # its code object and its namespace
_count = 0  # sites so far


def begin():
    """The program's code object and the namespace of its __main__, which was ours until now."""
    path = sys.argv[1]
    del sys.argv[0]
    sys.path[0] = os.path.dirname(os.path.abspath(path))
    namespace = vars(sys.modules["__main__"])
    for name in [name for name in namespace if not name.startswith("__")]:
        del namespace[name]
    namespace.update(__file__=path, __doc__=None, __spec__=None)
    _watch_imports()
    try:
        with open(path, "rb") as file:
            source = file.read()
        code = _compiled(source, path)
    except SyntaxError as error:
        sys.excepthook(type(error), error.with_traceback(None), None)
        sys.exit(1)
    if backend.races():
        preloading.preload(source)
    if backend.explores():
        if repeating.allows(source):
            repeating.prepare(namespace)
        library_steps.watch_files()
        gc.freeze()  # or else each execution would copy what it looks through
    program[:] = code, namespace
    backend.begins()
    return program


def again():
    """Whether the program begins again in this process."""
    return backend.explores() and repeating.again(program[1])


def fails():
    """The program ends by an exception; who is told of it is not told of main.py's frame."""
    hook = sys.excepthook
    ours = os.path.join(os.path.dirname(__file__), "main.py")

    @functools.wraps(hook)
    def told(kind, error, traceback):
        if traceback is not None and traceback.tb_frame.f_code.co_filename == ours:
            traceback = traceback.tb_next
            error.__traceback__ = traceback
        hook(kind, error, traceback)
        ends(1)

    sys.excepthook = told


def ends(status):
    """Where every order is tried, the process ends here: taking the interpreter apart, as Python
    does, takes longer than most programs. What a program can see of that is done."""
    if not backend.explores():
        return
    threading = sys.modules.get("threading")
    if threading is not None:
        steps.await_started()
        library_steps.quietly(threading._shutdown)()
        library_steps.say_who_is_left(threading)
    library_steps.quietly(atexit._run_exitfuncs)()
    namespace = vars(sys.modules["__main__"])
    for name in sorted(namespace, key=lambda name: not name.startswith("_")):
        if not name.startswith("__"):
            namespace[name] = None
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, OSError, ValueError):
            stream.flush()
    os._exit(status)


def _watch_imports():
    """Modules of the program's own are loaded from their source, whatever is compiled of them."""
    own = SourceFileLoader.get_code

    def get_code(loader, name):
        path = loader.path
        if files.own_path(path) is None or _is_installed(path):
            return own(loader, name)
        compiled = None
        with contextlib.suppress(SyntaxError, ValueError):
            compiled = _compiled(loader.get_data(path), path)
        return compiled or own(loader, name)  # which says what is wrong as Python does

    imports.hide(get_code)
    SourceFileLoader.get_code = get_code


def _is_installed(path):
    return any(os.sep + name + os.sep in path for name in ("site-packages", "dist-packages"))


def _compiled(source, path):
    global _count
    tree, found = transform.transformed(source, path, _count, backend.polls(),
                                        os.environ.get("TRAMA_INSIDE"))
    _count += len(found.all)
    backend.hook(found.all)
    return compile(tree, path, "exec", dont_inherit=True)
