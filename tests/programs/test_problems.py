# SPDX-License-Identifier: GPL-3.0-or-later
"""What `trama run --json` finds wrong with programs that have one thing wrong with them."""

import functools
import unittest
from concurrent.futures import ThreadPoolExecutor

from running import PROGRAMS, run

LIMIT = ("--limit-s", "8")  # by then those that never end stand still
LIMITED = 124
ENDLESS = ("deadlock", "self_deadlock", "deadlock_at_exit", "queue_not_drained")


def line_of(program, part, count=1):
    """The number of the count-th line of a program that has this part."""
    text = (PROGRAMS / "problems" / f"{program}.py").read_text(encoding="utf-8")
    lines = [number for number, line in enumerate(text.splitlines(), 1) if part in line]
    return lines[count - 1]


@functools.cache
def endless():
    """The runs of the programs that never end, all at once, since they do nothing but wait."""
    with ThreadPoolExecutor(len(ENDLESS)) as pool:
        runs = pool.map(lambda name: run(f"problems/{name}.py", options=LIMIT), ENDLESS)
        return dict(zip(ENDLESS, runs))


class Problems(unittest.TestCase):
    maxDiff = None

    def find(self, program, kind):
        """The one problem of a program."""
        ends = program not in ENDLESS
        code, told = run(f"problems/{program}.py") if ends else endless()[program]
        self.assertEqual(code, 0 if ends else LIMITED)
        self.assertEqual([p["kind"] for p in told["problems"]], [kind], told["problems"])
        problem = told["problems"][0]
        self.assertTrue(problem["text"])
        return problem

    def test_a_deadlock_has_its_cycle(self):
        problem = self.find("deadlock", "deadlock")
        self.assertEqual(set(problem["tasks"]), {"Ana", "Bruno"})
        self.assertEqual(set(problem["lines"]), {line_of("deadlock", "with second")})
        for name in ("Ana", "Bruno", "left", "right"):
            self.assertIn(name, problem["text"])

    def test_a_task_that_waits_for_itself(self):
        problem = self.find("self_deadlock", "self_deadlock")
        self.assertEqual(problem["tasks"], ["main"])
        self.assertEqual(problem["lines"], [line_of("self_deadlock", "with guard", 2)])

    def test_a_deadlock_at_exit(self):
        problem = self.find("deadlock_at_exit", "deadlock")
        self.assertEqual(set(problem["tasks"]), {"main", "A"})
        self.assertIn(line_of("deadlock_at_exit", "with guard"), problem["lines"])

    def test_an_update_that_was_lost(self):
        problem = self.find("lost_update", "race")
        self.assertEqual(set(problem["tasks"]), {"A", "B"})
        self.assertIn(line_of("lost_update", "count.value = seen + 1"), problem["lines"])

    def test_what_python_refused(self):
        for program, kind, part in (
                ("release_not_held", "release_not_held", "guard.release()"),
                ("release_not_owner", "release_not_owner", "guard.release()"),
                ("over_release", "over_release", "seats.release()"),
                ("wait_without_lock", "wait_without_lock", "ready.notify()"),
                ("broken_barrier", "broken_barrier", "start.wait(")):
            with self.subTest(program=program):
                self.assertEqual(self.find(program, kind)["lines"], [line_of(program, part)])

    def test_a_queue_that_was_not_drained(self):
        problem = self.find("queue_not_drained", "queue_not_drained")
        self.assertEqual(set(problem["tasks"]), {"main", "A"})
        self.assertIn(line_of("queue_not_drained", "worker.join()"), problem["lines"])

    def test_a_daemon_that_was_cut_off(self):
        self.assertEqual(self.find("cut_off", "cut_off")["tasks"], ["A"])

    def test_a_missing_guard(self):
        code, told = run("problems/missing_guard.py")
        self.assertEqual(code, 0)
        self.assertIn("missing_guard", [p["kind"] for p in told["problems"]])

    def test_a_target_that_was_called(self):
        problem = self.find("no_target", "no_target")
        self.assertEqual(problem["words"], "work()")

    def test_exceptions_that_nobody_noticed(self):
        for program, task in (("swallowed_exception", "A"), ("nobody_asked", "main")):
            with self.subTest(program=program):
                problem = self.find(program, "swallowed_exception")
                self.assertIn("no seats", problem["text"])

    def test_programs_without_a_problem(self):
        for program in ("no_problem", "no_lost_update"):
            with self.subTest(program=program):
                self.assertEqual(run(f"problems/{program}.py")[1]["problems"], [])


if __name__ == "__main__":
    unittest.main()
