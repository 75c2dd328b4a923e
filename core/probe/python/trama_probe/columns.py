# SPDX-License-Identifier: GPL-3.0-or-later
"""At which line and column the call stands that an instruction makes.

Python 3.11 and later have that in their code. For those before, the file is compiled a second
time with each call on a line of its own; the code comes out the same but for its lines, and the
line of the instruction then tells which call it is.
"""


class Columns:
    """Those of one file."""

    def __init__(self, tree, file):
        """Spoils the lines in the tree."""
        self._marked = {}  # what is known of a code object → the same with the calls' own lines
        self._places = []
        self._first = 0
        if hasattr(_key.__code__, "co_positions"):
            return
        plain = compile(tree, file, "exec", dont_inherit=True)
        self._mark(tree)
        self._pair(plain, compile(tree, file, "exec", dont_inherit=True))

    def at(self, code, offset):
        """Line and column of the call, or None."""
        if hasattr(code, "co_positions"):
            for index, (line, _, column, _) in enumerate(code.co_positions()):
                if index == offset // 2:
                    return line, column
            return None
        marked = self._marked.get(_key(code))
        line = lines(marked).get(offset, 0) if marked else 0
        return self._places[line - self._first] if line >= self._first > 0 else None

    def _mark(self, tree):
        calls = [node for node in nodes(tree) if type(node).__name__ == "Call"]
        last = max((node.end_lineno for node in nodes(tree) if hasattr(node, "end_lineno")),
                   default=0)
        self._first = last + 1
        for line, call in enumerate(calls, start=self._first):
            self._places.append((call.lineno, call.col_offset))
            call.lineno = line
            if hasattr(call.func, "end_lineno"):
                call.func.end_lineno = line  # where 3.10 puts the call of a method

    def _pair(self, plain, marked):
        if plain.co_code != marked.co_code:
            return
        self._marked[_key(plain)] = marked
        for one, its in zip(_codes_in(plain), _codes_in(marked)):
            self._pair(one, its)


def nodes(tree):
    """The nodes of a syntax tree, the outer ones first."""
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        yield node
        waiting += children(node)


def children(node):
    for name in node._fields:
        value = getattr(node, name, None)
        for child in value if isinstance(value, list) else [value]:
            if hasattr(child, "_fields"):
                yield child


def lines(code):
    """The line of each instruction's offset."""
    found = {}
    if hasattr(code, "co_lines"):
        for start, end, line in code.co_lines():
            found.update(dict.fromkeys(range(start, end, 2), line))
        return found
    at, line = 0, code.co_firstlineno
    for step, ahead in zip(code.co_lnotab[::2], code.co_lnotab[1::2]):
        found.update(dict.fromkeys(range(at, at + step, 2), line))
        at += step
        line += ahead - 256 if ahead > 127 else ahead
    found.update(dict.fromkeys(range(at, len(code.co_code), 2), line))
    return found


def _key(code):
    return code.co_name, code.co_firstlineno, code.co_code


def _codes_in(code):
    return [constant for constant in code.co_consts if hasattr(constant, "co_code")]
