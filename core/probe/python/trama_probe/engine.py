# SPDX-License-Identifier: GPL-3.0-or-later
"""The other end: who watches the program."""

import os
import sys

from trama_probe import backend


def connects(program):
    """Whether there is somebody to watch for. Who tries every order asks for no records."""
    if "TRAMA_EXPLORE" in os.environ:
        backend.discard()
        return True
    return backend.open(os.environ["TRAMA_SOCKET"], _python(), program)


def _python():
    version = "CPython %d.%d.%d" % sys.version_info[:3]
    return version + "t" if "t" in getattr(sys, "abiflags", "") else version
