# SPDX-License-Identifier: GPL-3.0-or-later
"""An object is called what the program calls it: the target of the assignment at its creation.

The source of a file is parsed when its first object is created, and never by importing ``ast``,
which is large.
"""

import sys

from trama_probe import columns, targets

_AST_ONLY = 0x400  # ast.PyCF_ONLY_AST
_LENGTH = 60
_files = {}  # file name → what is known of it, or None
_counted = {}  # (code, offset) → the run that made the last one, what was left, its number


def of(frame):
    """The name of the object that the frame's instruction creates; empty if it has none."""
    file = _known(frame.f_code.co_filename)
    if file is None:
        return _of_generated(frame)
    target = file.targets.at(file.columns.at(frame.f_code, frame.f_lasti))
    return "".join(_part(part, frame) for part in target) if target else ""


def call_given_as_target(frame):
    """``work()``, when the call that the frame makes says ``target=work()``; else empty."""
    file = _known(frame.f_code.co_filename)
    given = file and file.targets.given(file.columns.at(frame.f_code, frame.f_lasti))
    if not given:
        return ""
    words = " ".join(file.text(*given).split()).replace("( ", "(").replace(" )", ")")
    return words if len(words) <= _LENGTH else words[:_LENGTH - 1] + "…"


class _File:
    """The calls of a source file, and what their results are assigned to."""

    def __init__(self, path):
        self._path = path
        tree = compile(self._read(), path, "exec", _AST_ONLY, dont_inherit=True)
        self.targets = targets.Targets(tree)
        self.columns = columns.Columns(tree, path)

    def text(self, line, column, end_line, end_column):
        """What stands between two places, in bytes from the lines' beginnings."""
        lines = self._read().splitlines()[line - 1:end_line]
        lines[-1] = lines[-1][:end_column]
        lines[0] = lines[0][column:]
        return b"\n".join(lines).decode("utf-8", "replace")

    def _read(self):
        with open(self._path, "rb") as source:
            return source.read()


def _known(path):
    if path not in _files:
        try:
            _files[path] = _File(path)
        except Exception:  # no such file, or no longer the program that runs
            _files[path] = None
    return _files[path]


def _of_generated(frame):
    """A dataclass makes the values of its fields in an __init__ that stands in no file; each
    field has a line there."""
    code = frame.f_code
    if code.co_name != "__init__" or not code.co_filename.startswith("<"):
        return ""
    from opcode import opmap

    lines = columns.lines(code)
    stored = {code.co_code[at + 1] for at in range(0, len(code.co_code), 2)
              if code.co_code[at] == opmap["STORE_ATTR"]
              and lines.get(at) == lines.get(frame.f_lasti)}
    return "self." + code.co_names[stored.pop()] if len(stored) == 1 else ""


# ---- the parts of a name that only the running program knows


def _part(part, frame):
    if isinstance(part, str):
        return part
    if isinstance(part, targets.Key):
        value = _variable(part.name, frame)
        return "[%s]" % (part.name if value is None else repr(value))
    length = _length(part.list, frame) if isinstance(part, targets.End) else None
    return "[%d]" % (_count(frame) if length is None else length)


def _variable(name, frame):
    """The value of a variable; None unless it is plain, so that its repr runs nobody's code."""
    value = _look_up(name, frame)
    return value if type(value) in (int, str, bool) else None


def _length(name, frame):
    """How long the list of this name is; None when it cannot be known."""
    first, *attributes = name.split(".")
    value = _look_up(first, frame)
    for attribute in attributes:
        value = _attribute(value, attribute)
    return len(value) if type(value) is list else None


def _attribute(thing, name):
    try:
        return object.__getattribute__(thing, "__dict__").get(name)
    except AttributeError:
        return None


def _look_up(name, frame):
    code = frame.f_code
    in_function = code.co_flags & 1 and not code.co_name.endswith("comp>")
    if in_function and sys.version_info < (3, 13):
        # Looking at f_locals makes a copy there, which keeps the values alive.
        return None if name in code.co_varnames else frame.f_globals.get(name)
    value = frame.f_locals.get(name)
    return frame.f_globals.get(name) if value is None else value


def _count(frame):
    """How many objects this instruction has made before, in this run of its loop."""
    key = (id(frame.f_code), frame.f_lasti)
    run = _run_of(frame)
    left = _left(frame)
    last_run, last_left, count = _counted.get(key, (None, None, 0))
    again = run == last_run and (left is None or last_left is None or left < last_left)
    count = count + 1 if again else 0
    _counted[key] = (run, left, count)
    return count


def _run_of(frame):
    """Tells one run of a function from another as far as the stack does."""
    run = [id(frame)]
    caller = frame.f_back
    while caller is not None and len(run) < 32:
        run.append((id(caller.f_code), caller.f_lasti))
        caller = caller.f_back
    return run


def _left(frame):
    """What is left to do for a comprehension with a frame of its own (until 3.11)."""
    if not frame.f_code.co_name.endswith("comp>"):
        return None
    iterator = frame.f_locals.get(".0")
    if type(iterator).__module__ != "builtins" or not hasattr(iterator, "__length_hint__"):
        return None
    return iterator.__length_hint__()
