# SPDX-License-Identifier: GPL-3.0-or-later
"""Watches what multiprocessing offers for sharing between processes, a module each."""
