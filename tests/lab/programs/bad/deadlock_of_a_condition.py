# SPDX-License-Identifier: GPL-3.0-or-later
"""Waits for a notification that went before."""
import threading

told = threading.Condition()
with told:
    told.notify()
    told.wait()
