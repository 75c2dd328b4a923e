# SPDX-License-Identifier: GPL-3.0-or-later
"""A scheduler sleeps until its next event."""
import sched

plan = sched.scheduler()
plan.enter(0.002, 1, print, ("now",))
plan.run()
