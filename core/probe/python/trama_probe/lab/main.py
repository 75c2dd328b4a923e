# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a program as ``python3 program.py`` would, with the Lab's questions put in."""

from trama_probe.lab import loading

try:
    exec(*loading.begin())  # after it, the names of this file are the program's
    while __import__("trama_probe.lab.loading", fromlist=["again"]).again():
        exec(*__import__("trama_probe.lab.loading", fromlist=["program"]).program)
except BaseException:
    __import__("trama_probe.lab.loading", fromlist=["fails"]).fails()
    raise
else:
    __import__("trama_probe.lab.loading", fromlist=["ends"]).ends(0)
