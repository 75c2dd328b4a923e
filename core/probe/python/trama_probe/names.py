# SPDX-License-Identifier: GPL-3.0-or-later
"""An object is called what the program calls it: the target of the assignment at its creation.

The source of a file is parsed when its first object is created, and never by importing ``ast``,
which is large. Python 3.11 and later tell at which column a call stands; before that a call is
told from the others on its line by its order among the call instructions of its form.
"""

import sys

from trama_probe import targets

_AST_ONLY = 0x400  # ast.PyCF_ONLY_AST
_files = {}  # file name → its targets
_counted = {}  # (code, offset) → the run that made the last one, what was left, its number


def of(frame):
    """The name of the object that the frame's instruction creates; empty if it has none."""
    code = frame.f_code
    calls = _targets_of(code.co_filename)
    target = calls.at(*_position(code, frame.f_lasti)) if calls else None
    return "".join(_part(part, frame) for part in target) if target else ""


def _targets_of(file):
    if file not in _files:
        try:
            with open(file, "rb") as source:
                tree = compile(source.read(), file, "exec", _AST_ONLY, dont_inherit=True)
            _files[file] = targets.Targets(tree)
        except Exception:  # no such file, or no longer the program that runs
            _files[file] = None
    return _files[file]


# ---- which call it is


def _position(code, offset):
    """Line, column and None; or line, None and the form of the call with its rank among the
    line's calls of that form."""
    if hasattr(code, "co_positions"):
        for index, (line, _, column, _) in enumerate(code.co_positions()):
            if index == offset // 2:
                return line, column, None
    lines = _lines(code)
    line = lines.get(offset)
    form = _form(code, offset)
    calls = [at for at in range(0, offset, 2) if lines.get(at) == line and _form(code, at) == form]
    return line, None, (form, len(calls))


def _form(code, at):
    """How an instruction of Python 3.9 or 3.10 calls, as targets.form says it; None when it does
    not: CALL_FUNCTION and CALL_METHOD, CALL_FUNCTION_KW, CALL_FUNCTION_EX."""
    name = {131: "plain", 161: "plain", 141: "named", 142: "starred"}.get(code.co_code[at])
    return name and (name, 0 if name == "starred" else code.co_code[at + 1])


def _lines(code):
    """The line of each instruction's offset, for Python 3.9 and 3.10."""
    lines = {}
    if hasattr(code, "co_lines"):
        for start, end, line in code.co_lines():
            lines.update(dict.fromkeys(range(start, end, 2), line))
        return lines
    at, line = 0, code.co_firstlineno
    for step, ahead in zip(code.co_lnotab[::2], code.co_lnotab[1::2]):
        lines.update(dict.fromkeys(range(at, at + step, 2), line))
        at += step
        line += ahead - 256 if ahead > 127 else ahead
    lines.update(dict.fromkeys(range(at, len(code.co_code), 2), line))
    return lines


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
