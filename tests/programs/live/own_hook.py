# SPDX-License-Identifier: GPL-3.0-or-later
"""A program with an excepthook of its own."""
import sys

sys.excepthook = lambda kind, error, traceback: print("own", kind.__name__, error)
raise ValueError("no seats")
