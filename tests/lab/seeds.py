#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs programs in the Lab under many seeds, and holds what they print against what they can.

    seeds.py [path of trama] [quick | full | number of seeds] [part of a program's name ...]
"""
import os
import sys

import running

SEEDS = {"quick": 50, "full": 500}
ENOUGH = 8  # quick: so many seeds, once all that is expected has come out
ANY, CPYTHON = (), ("--interpreter", "cpython")

# What comes out under some seed, and nothing else does.
OUTPUTS = [
    *((f"update_lost {place}", model, expected)
      for place in ("global", "attribute", "item", "closure", "item_attribute",
                    "attribute_item_attribute", "call")
      for model, expected in ((ANY, {"1", "2"}), (CPYTHON, {"2"}))),
    ("value_lost fork lock", ANY, {"1", "2"}),
    ("value_lost fork raw", ANY, {"1", "2"}),
    ("value_lost spawn lock", ANY, {"1", "2"}),
    ("value_lost fork raw", CPYTHON, {"1", "2"}),  # a GIL is one process's
    ("value_lost forkserver lock", ANY, {"1", "2"}),
    ("value_locked fork", ANY, {"2"}),
    ("value_locked spawn", ANY, {"2"}),
    ("array_lost fork", ANY, {"[0, 1]", "[0, 2]"}),
    ("proxy_lost fork dict", ANY, {"{'n': 1}", "{'n': 2}"}),
    ("proxy_lost fork list", ANY, {"[1]", "[2]"}),
    ("proxy_lost fork Namespace", ANY, {"Namespace(n=1)", "Namespace(n=2)"}),
    ("who_comes_first fork lock", ANY, {"1", "2"}),
    ("who_comes_first spawn lock", ANY, {"1", "2"}),
    ("who_comes_first forkserver lock", ANY, {"1", "2"}),
    ("who_comes_first fork queue", ANY, {"1", "2"}),
    ("who_comes_first forkserver queue", ANY, {"1", "2"}),
    ("who_comes_first fork pipe", ANY, {"1", "2"}),
    ("many_short_threads", ANY, {"2000"}),
    ("many_short_processes", ANY, {"300"}),
    ("identities", ANY, {"60 {16777216}"}),
    ("update_in_a_line", CPYTHON, {"4 4 4"}),
    ("update_with_a_call python", CPYTHON, {"1", "2"}),
    ("update_with_a_call builtin", CPYTHON, {"1", "2"}),
    ("update_with_a_call python", ANY, {"1", "2"}),
]


def printed(trama, program, options, seed):
    name, *arguments = program.split()
    result = running.in_the_lab(trama, os.path.join(running.PROGRAMS, "seeds", name + ".py"),
                                *arguments, options=["--seed", str(seed), *options])
    return result.out.strip() if result.status == 0 else f"exit {result.status}: {result.err}"


def complaint(trama, program, options, expected, seeds, enough):
    """What comes out that must not, or the other way round; None when all is well."""
    found = set()
    for count, seed in enumerate(seeds):
        if count >= enough and found >= expected:
            break
        found.add(printed(trama, program, options, seed))
    if found == expected:
        return None
    return f"{program} {' '.join(options)}: {sorted(found)}, not {sorted(expected)}"


def main():
    trama = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else "build/release/trama")
    label = sys.argv[2] if len(sys.argv) > 2 else "quick"
    seeds = range(1, 1 + (SEEDS.get(label) or int(label)))
    enough = ENOUGH if label == "quick" else len(seeds)
    todo = [(trama, *one, seeds, enough) for one in OUTPUTS
            if not sys.argv[3:] or any(part in one[0] for part in sys.argv[3:])]
    complaints = [one for one in running.on_both_cores(complaint, todo) if one]
    print("\n".join(complaints))
    print(f"{len(todo)} programs, up to {len(seeds)} seeds each, {len(complaints)} are wrong")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
