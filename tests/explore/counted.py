#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares what the programs below tests/programs/{holds,races,deadlocks,outcomes} say of their
orders with what the reference counts of their models. What Trama counts is compared with the same
by outcomes.py.

    counted.py [quick | full] [part of a program's name ...]
"""
import sys

import models
import reference
from outcomes import name_of, programs, told

# What the library does besides is many steps, of which there is no model.
WITHOUT_MODEL = {"polling_with_sleep", "as_they_are_completed", "future_brings_its_result", "futures_add"}
LONG = {"last_zero_of_5"}


def main():
    full = sys.argv[1:2] == ["full"]
    counted = wrong = 0
    for program in programs(sys.argv[2:]):
        name = name_of(program)
        if name in WITHOUT_MODEL or name in LONG and not full:
            continue
        counted += 1
        executions, outcomes = told(program)
        found = reference.outcomes(getattr(models, name))
        if outcomes != found or executions != sum(found.values()):
            wrong += 1
            print("%s: %s, and the reference counts %s" % (name, outcomes, dict(found)))
    print("\n%d programs, %d differ" % (counted, wrong))
    return 1 if wrong or not counted else 0


if __name__ == "__main__":
    sys.exit(main())
