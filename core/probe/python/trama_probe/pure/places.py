# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the program is: frames become (code, code unit).

A code object is described to the engine before the first record that names it.
"""

import sys

_UNKNOWN = 0xFFFF
_CODES_MAX = 1 << 16


class Places:
    def __init__(self, link):
        self.judge = None
        self._link = link
        self._judged = {}
        self._foreign = []
        self.forget()

    def forget(self):
        """The engine has been told nothing yet."""
        self._numbers = {}  # id of a code object → its number and the object, kept alive
        self._last = 0

    def foreign(self, code):
        """This code object is not the program's, whatever the judge says of its file."""
        self._foreign.append(code)

    def user_line(self):
        """The innermost place of the running thread in the program's own files."""
        frame = sys._getframe(1)
        while frame is not None:
            number = self.number(frame.f_code)
            if number:
                return number, _unit(frame.f_lasti)
            frame = frame.f_back
        return 0, _UNKNOWN

    def of(self, code, offset):
        """The place of one instruction; code 0 in a file that is not the program's own."""
        number = self.number(code)
        return (number, _unit(offset)) if number else (0, _UNKNOWN)

    def number(self, code):
        """The number of a code object of the program; 0 of all others."""
        known = self._numbers.get(id(code))
        if known is None:
            known = self._numbers.setdefault(id(code), (self._describe(code), code))
        return known[0]

    def _describe(self, code):
        name = code.co_filename
        if name not in self._judged:
            self._judged[name] = self.judge(name)
        path = self._judged[name]
        if path is None or any(code is other for other in self._foreign) or self._last >= _CODES_MAX:
            return 0
        self._last += 1
        number = self._last
        function = getattr(code, "co_qualname", code.co_name)
        return number if self._link.code(
            number, code.co_firstlineno, path, function, _lines(code)) else 0


def _unit(offset):
    return offset // 2 if 0 <= offset // 2 < _UNKNOWN else _UNKNOWN


def _lines(code):
    """Pairs of a code unit and the line from there on, 0 for none."""
    pairs = []
    for offset, line in _starts(code):
        if not pairs or pairs[-1][1] != (line or 0):
            pairs.append((offset // 2, line or 0))
    return pairs


def _starts(code):
    if hasattr(code, "co_lines"):
        for start, _, line in code.co_lines():
            yield start, line
        return
    # Python 3.9: pairs of bytes, how far the offset and the line go on.
    offset, line = 0, code.co_firstlineno
    table = code.co_lnotab
    for step, lines in zip(table[::2], table[1::2]):
        if step:
            yield offset, line
        offset += step
        line += lines - 256 if lines > 127 else lines
    yield offset, line
