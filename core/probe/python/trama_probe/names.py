# SPDX-License-Identifier: GPL-3.0-or-later
"""An object is called what the program calls it: the target of the assignment at its creation.

The source of a file is parsed when its first object is created, and never by importing ``ast``,
which is large. Python 3.11 and later tell at which column a call stands; before that a call is
told from the others on its line by its order among the call instructions.
"""

from trama_probe import targets

_AST_ONLY = 0x400  # ast.PyCF_ONLY_AST
_files = {}  # file name → its targets
_counted = {}  # (code, offset) → (who made the last one, how many)


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
    """Line, column and None; or line, None and the rank among the line's bare calls."""
    if hasattr(code, "co_positions"):
        for index, (line, _, column, _) in enumerate(code.co_positions()):
            if index == offset // 2:
                return line, column, None
    lines = _lines(code)
    line = lines.get(offset)
    calls = [at for at in range(0, offset, 2) if lines.get(at) == line and _is_bare(code, at)]
    return line, None, len(calls)


def _is_bare(code, at):
    """CALL_FUNCTION or CALL_METHOD without arguments, as Python 3.9 and 3.10 have them."""
    return code.co_code[at] in (131, 161) and code.co_code[at + 1] == 0


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
        found, value = _variable(part.name, frame)
        return "[%r]" % (value,) if found else "[%s]" % (part.name or _count(frame))
    return "[%d]" % (_length(part, frame) if isinstance(part, targets.End) else _count(frame))


def _variable(name, frame):
    """Whether the variable can be looked at without leaving a trace, and its value; only plain
    values, whose repr runs nobody's code."""
    value = _look_up(name, frame) if name else None
    return type(value) in (int, str, bool), value


def _look_up(name, frame):
    # Until 3.12 looking at a function's f_locals makes a copy that keeps the values alive.
    code = frame.f_code
    if not code.co_flags & 1 or code.co_name in ("<listcomp>", "<dictcomp>", "<setcomp>"):
        return frame.f_locals.get(name)
    if hasattr(type(frame.f_locals) if _has_proxies else None, "setdefault"):
        return frame.f_locals.get(name)
    return frame.f_globals.get(name) if name not in code.co_varnames else None
