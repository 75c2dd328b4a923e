# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads from address 0, with a child that lives on."""
import ctypes
import os
import time

if os.fork() == 0:
    while True:
        time.sleep(1)
print("ready", flush=True)
ctypes.string_at(0)
