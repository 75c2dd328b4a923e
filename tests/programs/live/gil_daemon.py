# SPDX-License-Identifier: GPL-3.0-or-later
"""Ends while daemon threads compute, sleep, and wait for the GIL."""
import threading
import time


def compute():
    while True:
        pass


def sleep():
    while True:
        time.sleep(0.001)


for target in (compute, sleep, sleep):
    threading.Thread(target=target, daemon=True).start()
time.sleep(0.02)
print("main is done")
