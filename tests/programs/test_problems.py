# SPDX-License-Identifier: GPL-3.0-or-later
"""What `trama run --json` finds wrong in each program of `problems`, and nothing besides."""

import json
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

TRAMA = os.environ.get("TRAMA_TEST_TRAMA", "")
FOLDER = Path(__file__).resolve().parent / "problems"
LIMIT = "6"  # s, after which those that never end are ended
PATIENCE = 120  # s, for a machine that has much else to do

# Of each program its problems: kind, tasks, objects, and what stands in each line named.
PROBLEMS = {
    "broken_barrier": [("broken_barrier", {"main"}, ["start"], ["start.wait"])],
    "cut_off": [("cut_off", {"A"}, [], ["Event().wait"])],
    "deadlock": [("deadlock", {"Ana", "Bruno"}, ["left", "right"], ["with second"])],
    "deadlock_at_exit": [("deadlock", {"A", "main"}, ["guard"], ["with guard", "start()"])],
    "lost_update": [("race", {"A", "B"}, ["count"], ["count.value = seen"] * 2)],
    "missing_guard": [("missing_guard", {"A"}, [], ["worker.start"]),
                      ("exception", {"A"}, [], ["worker.start"])],
    "no_lost_update": [],
    "no_problem": [],
    "no_target": [("no_target", {"main"}, [], ["target=work()"])],
    "nobody_asked": [("swallowed_exception", {"ThreadPoolExecutor-0_0"}, ["pool"],
                      ["pool.submit"])],
    "over_release": [("over_release", {"main"}, ["seats"], ["seats.release"])],
    "queue_not_drained": [("queue_not_drained", {"A", "main"}, ["results"],
                           ["worker.start", "worker.join"])],
    "release_not_held": [("release_not_held", {"main"}, ["guard"], ["guard.release"])],
    "release_not_owner": [("release_not_owner", {"A"}, ["guard"], ["guard.release"])],
    "self_deadlock": [("self_deadlock", {"main"}, ["guard"], ["with guard"])],
    "swallowed_exception": [("swallowed_exception", {"A"}, [], ["raise ValueError"])],
    "wait_without_lock": [("wait_without_lock", {"main"}, ["ready"], ["ready.notify"])],
}
NEVER_END = {"deadlock", "deadlock_at_exit", "queue_not_drained", "self_deadlock"}


def run(program):
    """The exit status and the JSON of one run."""
    with tempfile.TemporaryDirectory() as folder:
        out = os.path.join(folder, "run.json")
        limit = ("--limit-s", LIMIT) if program in NEVER_END else ()
        done = subprocess.run(
            [TRAMA, "run", str(FOLDER / f"{program}.py"), f"--json={out}", *limit],
            stdin=subprocess.DEVNULL, capture_output=True, timeout=PATIENCE, check=False)
        with open(out, encoding="utf-8") as file:
            return done.returncode, json.load(file)


@unittest.skipUnless(TRAMA, "TRAMA_TEST_TRAMA does not name the program")
class Problems(unittest.TestCase):
    def test_every_program_is_in_the_table(self):
        self.assertEqual({path.stem for path in FOLDER.glob("*.py")}, set(PROBLEMS))

    def test_what_is_wrong_and_nothing_else(self):
        for program, expected in PROBLEMS.items():
            with self.subTest(program=program):
                self.check(program, expected)

    def check(self, program, expected):
        code = (FOLDER / f"{program}.py").read_text(encoding="utf-8").splitlines()
        status, told = run(program)
        self.assertEqual(status == 124, program in NEVER_END)
        self.assertEqual(
            [(p["kind"], set(p["tasks"]), sorted(p["objects"])) for p in told["problems"]],
            [(kind, tasks, objects) for kind, tasks, objects, _ in expected])
        for problem, (*_, places) in zip(told["problems"], expected):
            self.assertEqual(len(problem["lines"]), len(places), problem)
            for line, place in zip(problem["lines"], places):
                self.assertIn(place, code[line - 1])
            self.assertNotIn("%", problem["text"])
            for line in problem["lines"]:
                self.assertIn(str(line), problem["text"])


if __name__ == "__main__":
    unittest.main()
