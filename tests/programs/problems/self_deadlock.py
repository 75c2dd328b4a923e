# SPDX-License-Identifier: GPL-3.0-or-later
"""Waits for a lock that it holds itself. It never ends."""

import threading

guard = threading.Lock()


def add():
    with guard:
        add_again()


def add_again():
    with guard:
        print("added")


add()
