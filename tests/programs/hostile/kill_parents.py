# SPDX-License-Identifier: GPL-3.0-or-later
"""Ends those who keep it, its parent's parent first, with children that live on."""
import os
import signal
import time


def parent_of(pid):
    with open(f"/proc/{pid}/stat", encoding="utf-8") as file:
        return int(file.read().rpartition(")")[2].split()[1])


if os.fork() == 0:
    os.setsid()
    while True:
        time.sleep(1)
keeper = os.getppid()
guard = parent_of(keeper)
print("ready", flush=True)
for target in (guard, keeper):
    for attack in (signal.SIGSTOP, signal.SIGKILL):
        try:
            os.kill(target, attack)
        except OSError:
            pass
while True:
    time.sleep(1)
