# SPDX-License-Identifier: GPL-3.0-or-later
"""Becomes a shell that ignores signals, with a child that does."""
import os

print("ready", flush=True)
os.execv("/bin/sh", ["sh", "-c", "trap '' TERM INT HUP QUIT; (while :; do :; done) & while :; do :; done"])
