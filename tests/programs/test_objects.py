# SPDX-License-Identifier: GPL-3.0-or-later
"""What `trama run --json` says of one program for each object: its events, and who woke whom."""

import unittest

from running import run

METHODS = ("fork", "spawn", "forkserver")


def objects_of(told):
    """What the program made: (kind, name) → its JSON, GILs apart."""
    return {(o["kind"], o["name"]): o for o in told["objects"] if o["kind"] != "GIL"}


# Of each object: how often what was done with it, besides its creation, and who woke whom. A None
# stands for what the machine's timing decides.
OBJECTS = {
    "lock": {
        ("Lock", "guard"): ({"obtain": 3, "release": 2, "wait": 2, "give_up": 2},
                            {("main", "A")})},
    "rlock": {
        ("RLock", "guard"): ({"obtain": 3, "release": 3, "wait": 1}, {("main", "A")})},
    "condition": {
        ("Condition", "ready"): ({"obtain": None, "release": None, "wait": None, "await": 1,
                                  "notify": 1, "pass": 1}, {("main", "A")}),
        ("Lock", "lock"): ({"obtain": 2, "release": 2}, set()),
        ("Condition", "told"): ({"await": 1, "give_up": 1, "notify": 1}, set())},
    "semaphore": {
        ("Semaphore", "seats"): ({"obtain": 3, "release": 3, "wait": 1, "give_up": 1},
                                 {("main", "A")})},
    "bounded_semaphore": {
        ("BoundedSemaphore", "seats"): ({"obtain": 3, "release": 3, "wait": 1, "give_up": 1},
                                        {("main", "A")})},
    "signal_semaphore": {
        ("Semaphore", "done"): ({"obtain": 1, "release": 1, "wait": 1}, {("main", "A")})},
    "event": {
        ("Event", "go"): ({"await": 2, "pass": 2, "set": 1, "clear": 1, "give_up": 1},
                          {("main", "A")})},
    "barrier": {
        ("Barrier", "start"): ({"await": 2, "pass": 2}, {("main", "A")})},
    "broken_barrier": {
        ("Barrier", "start"): ({"await": 1, "break": 1, "give_up": 1, "reset": 1},
                               {("main", "A")})},
    "queue_object": {
        ("Queue", "tasks"): ({"put": 3, "get": 3, "task_done": 3, "get_wait": None,
                              "put_wait": None, "drain_wait": None, "drained": 1, "give_up": 1},
                             None)},
    "lifo_queue_object": {
        ("LifoQueue", "tasks"): ({"put": 3, "get": 3, "task_done": 3, "get_wait": None,
                                  "put_wait": None, "drain_wait": None, "drained": 1,
                                  "give_up": 1}, None)},
    "priority_queue_object": {
        ("PriorityQueue", "tasks"): ({"put": 3, "get": 3, "task_done": 3, "get_wait": None,
                                      "put_wait": None, "drain_wait": None, "drained": 1,
                                      "give_up": 1}, None)},
    "simple_queue": {
        ("SimpleQueue", "words"): ({"put": 1, "get": 1, "get_wait": 1}, {("main", "A")})},
    "thread_pool": {
        ("ThreadPoolExecutor", "pool"): ({"submit": 5, "job_begin": 5, "job_end": 5,
                                          "result_wait": None, "result": None, "close": 1},
                                         None)},
    "process_pool": {
        ("ProcessPoolExecutor", "pool"): ({"submit": 1, "job_begin": 1, "job_end": 1,
                                           "result_wait": None, "result": None, "close": 1},
                                          None)},
}

# The same of what processes share; each by every start method.
SHARED = {
    "mp_lock": {
        ("Lock", "guard"): ({"obtain": 2, "release": 2, "give_up": 1}, set())},
    "mp_semaphore": {
        ("Semaphore", "seats"): ({"obtain": 2, "release": 2}, set())},
    "mp_event": {
        ("Event", "go"): ({"await": None, "pass": 1, "set": 1}, None),
        ("Event", "there"): ({"await": None, "pass": 1, "set": 1}, None)},
    "mp_barrier": {
        ("Barrier", "start"): ({"await": 2, "pass": 2}, None)},
    "mp_condition": {
        ("Condition", "ready"): ({"obtain": 3, "release": 3, "wait": None, "await": 1, "notify": 1,
                                  "pass": 1}, None),
        ("Value", "box"): ({"load": 2, "store": 1}, set()),
        ("RLock", "box.get_lock()"): ({"obtain": 3, "release": 3}, set())},
    "mp_queue": {
        ("Queue", "results"): ({"put": 3, "send": 3, "get": 3, "get_wait": None,
                                "flush_wait": None, "flushed": None}, None)},
    "mp_joinable_queue": {
        ("JoinableQueue", "tasks"): ({"put": 2, "send": 2, "get": 2, "get_wait": None,
                                      "task_done": 2, "drain_wait": None, "drained": 1,
                                      "flush_wait": None, "flushed": None}, None)},
    "mp_simple_queue": {
        ("SimpleQueue", "results"): ({"put": 1, "send": 1, "get": 1, "get_wait": None}, None)},
    "pipe": {
        ("Pipe", "here, there"): ({"send": 2, "receive": 2, "receive_wait": None, "close": None},
                                  None)},
    "value": {
        ("Value", "count"): ({"load": 2, "store": 1}, set()),
        ("RLock", "count.get_lock()"): ({"obtain": 4, "release": 4}, set())},
    "mp_array": {
        ("Array", "cells"): ({"load": 3, "store": 1}, set()),
        ("RLock", "cells.get_lock()"): ({"obtain": 2, "release": 2}, set())},
    "shared_memory": {
        ("SharedMemory", "block"): ({"close": 2}, set())},
    "manager": {
        ("Manager", "manager"): ({"close": 1}, set()),
        ("Proxy", "notes"): ({"call": 2, "return": 2}, set())},
    "pool": {
        ("Pool", "pool"): ({"submit": 1, "job_begin": 1, "job_end": 1, "result_wait": 1,
                            "result": 1, "close": 1}, None)},
}


def differences(expected, told):
    """What the run says otherwise than expected, a line each."""
    found = []
    objects = objects_of(told)
    for key in sorted(set(objects) - set(expected)):
        found.append(f"{key} is one too many")
    for key, (events, wakings) in expected.items():
        if key not in objects:
            found.append(f"{key} is missing")
            continue
        counted = {verb: count for verb, count in objects[key]["events"].items()
                   if verb != "create" and events.get(verb, 0) is not None}
        wanted = {verb: count for verb, count in events.items() if count is not None}
        if counted != wanted:
            found.append(f"{key}: {counted}, not {wanted}")
        woken = {(w["by"], w["woken"]) for w in objects[key]["wakings"]}
        if wakings is not None and woken != wakings:
            found.append(f"{key}: woken {woken}, not {wakings}")
    return found


class Objects(unittest.TestCase):
    maxDiff = None

    def check(self, program, expected, *arguments):
        with self.subTest(program=program, arguments=arguments):
            status, told = run(f"objects/{program}.py", *arguments)
            self.assertEqual((status, told["lost"]), (0, 0))
            self.assertEqual(differences(expected, told), [])

    def test_a_timer_sleeps_and_then_rings(self):
        status, told = run("objects/timer.py")
        self.assertEqual(status, 0)
        self.assertEqual([(t["name"], t["parent"]) for t in told["tasks"]],
                         [("main", None), ("A", "main")])
        self.assertGreaterEqual(told["tasks"][1]["sleep_s"], 0.005)

    def test_each_object_of_one_process(self):
        for program, expected in OBJECTS.items():
            self.check(program, expected)

    def test_each_object_that_processes_share(self):
        for program, expected in SHARED.items():
            for method in METHODS:
                self.check(program, expected, method)


if __name__ == "__main__":
    unittest.main()
