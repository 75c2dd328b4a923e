# SPDX-License-Identifier: GPL-3.0-or-later
"""The Lab's part of the probe: the program runs on Python itself, and asks before each step that
another task could notice."""
