# SPDX-License-Identifier: GPL-3.0-or-later
"""Watches what is written to stdout and stderr and when input is waited for.

The very stream objects that Python started with are watched; one that the program puts in their
place is its own affair.
"""

import builtins
import os
import sys

from trama_probe import backend, kinds


def watch():
    for stream, number in ((sys.stdout, 1), (sys.stderr, 2)):
        if stream is not None:
            _watch_output(stream, number)
    if sys.stdin is not None:
        _watch_input(sys.stdin)


def _watch_output(stream, number):
    if os.environ.get("TRAMA_LINES") == "1":
        stream.reconfigure(line_buffering=True)
    stream.write = backend.writer(stream.write, number)


def _watch_input(stream):
    # Every way of reading ends here, and only when the buffers are empty: so it is a wait.
    raw = stream.buffer.raw
    for name in ("readinto", "readall", "read"):
        setattr(raw, name, backend.around(getattr(raw, name), _before, _after))
    # At a terminal input() leaves the streams aside and asks the terminal itself.
    if os.isatty(0) and os.isatty(1):
        builtins.input = backend.around(builtins.input, _before, _after)


def _before(*args):
    backend.report(kinds.IO_WAIT, text="input")
    return True


def _after(token, result, raised):
    backend.report(kinds.IO_DONE)
