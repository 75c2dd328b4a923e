# SPDX-License-Identifier: GPL-3.0-or-later
"""Until another thread stands still: asleep, and not switched to any more."""

import time

_LOOKS = 5  # in a row without any change


def until_blocked(thread):
    seen, looks = None, 0
    while looks < _LOOKS:
        time.sleep(0.002)  # lets the other one have the GIL, if that is what it waits for
        now = _life(thread.native_id)
        looks = looks + 1 if now == seen and "S (sleeping)" in now else 0
        seen = now


def _life(tid):
    with open(f"/proc/self/task/{tid}/status", encoding="utf-8") as file:
        wanted = ("State:", "voluntary_ctxt_switches:", "nonvoluntary_ctxt_switches:")
        return "".join(line for line in file if line.startswith(wanted))
