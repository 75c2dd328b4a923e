# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a program as ``python3 program.py`` would, with the Lab's questions put in."""

from trama_probe.lab import loading

exec(*loading.begin(__file__))
