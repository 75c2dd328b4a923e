# SPDX-License-Identifier: GPL-3.0-or-later
"""Trama's way into a program: Python imports the first ``sitecustomize`` it finds.

This one starts the probe, takes its folder off ``sys.path`` again and hands on to the machine's
own ``sitecustomize``, if there is one. The environment stays as it is, for the children.
"""

import os
import sys


def _start_probe():
    folder = os.path.dirname(os.path.abspath(__file__))
    sys.path[:] = [entry for entry in sys.path if entry != folder]
    if "TRAMA_SOCKET" not in os.environ:
        return
    sys.path.insert(0, folder)
    try:
        from trama_probe import start
    finally:
        sys.path.remove(folder)
    start.begin()


try:
    _start_probe()
except Exception:  # the program runs, watched or not
    pass

# Where there is no other one this raises the ImportError that site expects, and no module of
# this name is left behind: as if we had never been.
del sys.modules["sitecustomize"]
import sitecustomize  # noqa: E402, F401
