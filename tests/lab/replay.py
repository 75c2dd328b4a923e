#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Records what programs do in the Lab, runs the same schedule again and again, and prints where
something else comes of it: in no output, event or figure.

    replay.py [path of trama] [quick | full | number of replays] [part of a program's name ...]

"full" replays fewer programs more often, with both cores busy with something else.
"""
import json
import os
import subprocess
import sys
import tempfile

import running

# None of them shows the number of a port, which the system gives.
PROGRAMS = (
    "threads/lock_guards_a_counter", "threads/rlock_nested", "threads/condition_turns",
    "threads/condition_times_out", "threads/event_ping_pong", "threads/semaphore_limits",
    "threads/barrier_rounds", "threads/timers_in_order", "threads/philosophers",
    "threads/grandchildren", "queues/bounded", "queues/joined", "queues/priority",
    "queues/workers_with_results", "futures/map_in_order", "futures/wait", "futures/nested",
    "processes/lock fork", "processes/lock spawn", "processes/queue_of_items fork",
    "processes/queue_of_items spawn", "processes/pool_map fork", "processes/pool_map spawn",
    "processes/lock forkserver", "processes/pool_map forkserver", "processes/pipe fork",
    "processes/manager fork", "processes/condition fork",
    "futures/processes fork", "futures/processes spawn", "times/sleeping_in_order",
    "times/producers_at_their_pace", "library/logging_to_stderr",
    "library/event_loop", "library/event_loop_and_threads", "processes/more_than_fits",
    "processes/listener_and_client", "library/selectors_loop",
    "endings/uncaught_in_main_with_threads", "replay/lost_update",
    "replay/prints_as_it_comes", "replay/unlucky", "replay/names_and_numbers", "replay/children",
    "replay/random_and_time", "replay/ids fork", "replay/ids spawn",
    "replay/ids forkserver", "bad/deadlock_of_two", "bad/deadlock_of_processes",
)
# Those that "full" takes.
MANY = ("queues/bounded", "processes/queue_of_items fork", "processes/pool_map spawn",
        "replay/lost_update", "replay/children", "futures/map_in_order")
# What is known to differ, and why. One that no longer does is a complaint too.
KNOWN = {}
REPLAYS = {"quick": 5, "full": 1000}


class Replays:
    def __init__(self, trama, folder, count):
        self._trama = trama
        self._folder = folder
        self._count = count

    def _result(self, program, place, *options):
        """All that a run tells; equal for equal runs."""
        told, events = os.path.join(place, "told.json"), os.path.join(place, "events")
        name, *arguments = program.split()
        result = running.in_the_lab(
            self._trama, os.path.join(running.PROGRAMS, name + ".py"), *arguments,
            options=[f"--json={told}", "--events", events, *options])
        with open(told, encoding="utf-8") as file, open(events, encoding="utf-8") as lines:
            return {"status": result.status, "out": result.out.splitlines(),
                    "err": result.err.splitlines(),
                    "json": json.dumps(json.load(file), indent=1).splitlines(),
                    "events": lines.read().splitlines()}

    def complaint(self, program, seed):
        """What is wrong with a program's replays; None when nothing is."""
        found = self._first_difference(program, seed)
        if program not in KNOWN:
            return found
        return None if found else f"{program} is known to differ, and does not"

    def _first_difference(self, program, seed):
        """Where a replay first differs from its record; None when none does."""
        with tempfile.TemporaryDirectory(dir=self._folder) as place:
            schedule = os.path.join(place, "schedule")
            recorded = self._result(program, place, "--seed", str(seed), "--save-schedule",
                                    schedule)
            for number in range(1, self._count + 1):
                found = difference(recorded, self._result(program, place, "--schedule", schedule))
                if found:
                    return f"{program}, seed {seed}, replay {number}: {found}"
        return None


def difference(recorded, replayed):
    """The first thing that differs; empty when nothing does."""
    if recorded["status"] != replayed["status"]:
        return "then".join(f" exit {one['status']}: {one['err'][-2:]} "
                           for one in (recorded, replayed))
    for part in ("out", "err", "events", "json"):
        before, after = recorded[part], replayed[part]
        for i in range(max(len(before), len(after))):
            a, b = ((lines[i] if i < len(lines) else "(end)") for lines in (before, after))
            if a != b:
                return f"{part}, line {i + 1}:\n    {a}\n    {b}"
    return ""


def busy_loops():
    """As many as there are cores, until they are killed."""
    return [subprocess.Popen([running.PYTHON, "-c", "while True: pass"])
            for _ in range(os.cpu_count() or 1)]


def main():
    trama = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else "build/release/trama")
    label = sys.argv[2] if len(sys.argv) > 2 else "quick"
    chosen = [program for program in (MANY if label == "full" else PROGRAMS)
              if not sys.argv[3:] or any(part in program for part in sys.argv[3:])]
    count = REPLAYS.get(label) or int(label)
    loops = busy_loops() if label == "full" else []
    try:
        with tempfile.TemporaryDirectory(prefix="lab-replay-") as folder:
            replays = Replays(trama, folder, count)
            complaints = [one for one in running.on_both_cores(
                replays.complaint, [(program, 7) for program in chosen]) if one]
    finally:
        for loop in loops:
            loop.kill()
            loop.wait()
    print("\n".join(complaints))
    print(f"{len(chosen)} programs, {count} replays each, {len(complaints)} differ")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
