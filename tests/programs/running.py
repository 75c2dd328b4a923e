# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a program of this folder through `trama run` and reads what is said of it."""

import json
import os
import subprocess
import tempfile
from pathlib import Path

TRAMA = os.environ.get("TRAMA_TEST_TRAMA", "")
PROGRAMS = Path(__file__).resolve().parent
PATIENCE = 120  # s, for a machine that has much else to do


def run(program, *arguments, options=()):
    """The exit status and the JSON of one run."""
    with tempfile.TemporaryDirectory() as folder:
        out = os.path.join(folder, "run.json")
        done = subprocess.run([TRAMA, "run", str(PROGRAMS / program), f"--json={out}", *options,
                               "--", *arguments], stdin=subprocess.DEVNULL, capture_output=True,
                              timeout=PATIENCE, check=False)
        with open(out, encoding="utf-8") as file:
            return done.returncode, json.load(file)
