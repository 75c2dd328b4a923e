# SPDX-License-Identifier: GPL-3.0-or-later
"""Waits for a process that never ends, and that ignores being asked to."""
import subprocess

print("started", flush=True)
subprocess.run(["sh", "-c", "trap '' TERM INT; while :; do sleep 1000; done"])
