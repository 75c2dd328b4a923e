#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`trama explore` as scripts and graders see it: exit status, JSON, words, and bad input.

    command.py [path of trama]
"""
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time
import unittest

TRAMA = os.path.abspath(sys.argv.pop(1)) if len(sys.argv) > 1 else "trama"
PYTHON = "/usr/bin/python3"
PROGRAMS = pathlib.Path(__file__).parents[1] / "programs"
LOST = str(PROGRAMS / "races" / "lost_update_of_global.py")
HOLDS = str(PROGRAMS / "holds" / "counter_with_lock.py")
DEADLOCK = str(PROGRAMS / "deadlocks" / "two_locks_crosswise.py")
RAISES = str(PROGRAMS / "races" / "division_by_what_is_not_there.py")
ROUNDS = str(PROGRAMS / "races" / "lost_updates_of_three_rounds.py")


def explore(*arguments, python=PYTHON):
    return subprocess.run([TRAMA, "explore", "--python", python, *arguments],
                          env={**os.environ, "LC_ALL": "C"}, capture_output=True, text=True,
                          timeout=120)


def told(*arguments):
    return json.loads(explore("--json", *arguments).stdout)


class Explore(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def program(self, text):
        path = self.folder / "program.py"
        path.write_text(text, encoding="utf-8")
        return str(path)

    def test_status(self):
        for status, arguments in ((0, [HOLDS]), (0, [LOST]), (0, [HOLDS, "--expect", "2"]),
                                  (0, [HOLDS, "--expect", "2\n"]), (1, [LOST, "--expect", "2"]),
                                  (1, [DEADLOCK]), (1, [RAISES]), (3, [ROUNDS, "--max", "5"]),
                                  (2, []), (2, [LOST, "--max", "0"]), (2, [LOST, "--limit-s", "x"]),
                                  (2, [LOST, "--interpreter", "pypy"]), (2, [LOST, "--nothing"]),
                                  (125, ["nowhere.py"])):
            with self.subTest(arguments=arguments):
                self.assertEqual(explore(*arguments).returncode, status)

    def test_json(self):
        result = told(LOST, "--expect", "2")
        self.assertEqual((result["verdict"], result["executions"], result["redundant"],
                          result["interpreter"]), ("complete", 4, 0, "any"))
        self.assertNotIn("why", result)
        outcomes = {one["text"]: one for one in result["outcomes"]}
        self.assertEqual(set(outcomes), {"1\n", "2\n"})
        for one in outcomes.values():
            self.assertEqual((one["kind"], one["count"], one["exceptions"]), ("output", 2, ""))
            self.assertTrue(one["schedule"].startswith("trama-schedule "))
            self.assertGreater(one["steps"], 0)
        problem, = result["problems"]
        self.assertEqual((problem["kind"], problem["lines"]), ("race", [13, 13]))

    def test_the_models_of_python(self):
        any_python = told(LOST)
        this_python = told(LOST, "--interpreter", "cpython")
        self.assertEqual(this_python["interpreter"], "cpython")
        self.assertEqual([one["text"] for one in this_python["outcomes"]], ["2\n"])
        self.assertEqual((any_python["executions"], this_python["executions"]), (4, 2))

    def test_json_in_a_file(self):
        out = self.folder / "out.json"
        done = explore(LOST, f"--json={out}")
        self.assertEqual(done.stdout, "")
        self.assertEqual(json.loads(out.read_text(encoding="utf-8"))["executions"], 4)

    def test_words(self):
        text = explore(DEADLOCK).stdout
        self.assertIn("All 3 orders that differ were tried, in any Python.", text)
        self.assertIn("1 × deadlock", text)
        self.assertIn("Take them in the same order everywhere", text)
        self.assertIn("ZeroDivisionError", explore(RAISES).stdout)

    def test_a_bound_is_said(self):
        result = told(ROUNDS, "--max", "5")
        self.assertEqual((result["verdict"], result["executions"]), ("bounded", 5))
        self.assertIn("asked for", result["why"])

    def test_what_could_not_be_controlled_is_said(self):
        for text, word in (("import random\nprint(random.random() < 2)\n", "random"),
                           ("open('out.txt', 'w').close()\n", "out.txt"),
                           ("import threading\nthreading.Thread(target=print, daemon=True).start()\n",
                            "daemon")):
            with self.subTest(word):
                done = explore("--json", self.program(text))
                result = json.loads(done.stdout)
                self.assertEqual((done.returncode, result["verdict"]), (3, "uncontrolled"))
                self.assertIn(word, result["why"])

    def test_arguments_are_the_programs(self):
        path = self.program("import sys\nprint(sys.argv[1:])\n")
        self.assertEqual(told(path, "--", "a", "--max")["outcomes"][0]["text"],
                         "['a', '--max']\n")

    def test_the_same_in_one_process_or_many(self):
        plain = pathlib.Path(ROUNDS).read_text(encoding="utf-8")
        result = told(self.program(plain + "\nimport sys  # reaches what outlives the program\n"))
        self.assertEqual({one["text"]: one["count"] for one in result["outcomes"]},
                         {"2\n": 2, "3\n": 82, "4\n": 134, "5\n": 90, "6\n": 20})

    def test_bad_programs(self):
        for text in ("def\n", "import nothing_of_that_name\n", "raise SystemExit(3)\n",
                     "import os\nos._exit(4)\n", "import os\nos.kill(os.getpid(), 9)\n"):
            with self.subTest(text):
                done = explore(self.program(text))
                self.assertIn(done.returncode, (0, 1, 3, 125))
                self.assertTrue(done.stdout or done.stderr)
                self.assertNotIn("Traceback", done.stderr)

    def test_no_python(self):
        done = explore(LOST, python="/nowhere/python3")
        self.assertEqual(done.returncode, 125)
        self.assertIn("/nowhere/python3", done.stderr)

    def test_an_interrupt_ends_the_search_with_what_is_known(self):
        path = self.program(pathlib.Path(ROUNDS).read_text(encoding="utf-8")
                            .replace("range(3)", "range(9)"))
        out = self.folder / "out.json"
        process = subprocess.Popen([TRAMA, "explore", "--python", PYTHON, f"--json={out}", path])
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and not _children_of(process.pid):
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        self.assertIn(process.wait(timeout=30), (1, 3))
        self.assertEqual(json.loads(out.read_text(encoding="utf-8"))["verdict"], "bounded")

    OWN = """
import threading
boxes = [[], []]
def use(box):
    box.append(1)
    box.append(2)
class Table:
    def sit(self, box):
        use(box)
table = Table()
threads = [threading.Thread(target=table.sit, args=(box,)) for box in boxes]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
"""

    def test_at_most_so_many_inside(self):
        program = self.program(self.OWN)
        self.assertEqual(told(program)["executions"], 1)
        for function in ("use", "Table.sit"):
            with self.subTest(function=function):
                alone, crowded = (told(program, "--at-most", "%s=%d" % (function, most))
                                  for most in (2, 1))
                self.assertGreater(alone["executions"], 1)
                self.assertEqual({one["too_many_inside"] for one in alone["outcomes"]}, {False})
                self.assertEqual({one["too_many_inside"]: one["count"] > 0
                                  for one in crowded["outcomes"]}, {False: True, True: True})
                self.assertEqual(crowded["executions"], alone["executions"])
        self.assertEqual(explore(program, "--at-most", "use=1").returncode, 1)
        self.assertEqual(explore(program, "--at-most", "use=2").returncode, 0)

    def test_at_most_of_what_is_not_there(self):
        program = self.program(self.OWN)
        for wrong in ("1", "use", "use=0", "nobody=1", "use=-1", "=1"):
            with self.subTest(wrong=wrong):
                done = explore(program, "--at-most", wrong)
                self.assertEqual(done.returncode, 2)
                self.assertIn(wrong.partition("=")[0], done.stderr)

    def test_fairness_is_said_where_it_is_assumed(self):
        idle = str(PROGRAMS / "holds" / "busy_wait.py")
        self.assertEqual([told(program)["assumes_fairness"] for program in (idle, HOLDS)],
                         [True, False])
        self.assertIn("looks again and again", explore(idle).stdout)

    def test_a_loop_without_steps_lets_the_others_go_on(self):
        program = self.program("""
import threading
flag = []
def work():
    if flag:
        while True:
            pass
    flag.append(1)
threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
""")
        result = told(program)
        self.assertEqual(result["verdict"], "bounded")
        self.assertEqual({one["kind"] for one in result["outcomes"]}, {"endless", "output"})

    def test_what_cannot_be_followed_is_no_outcome(self):
        result = told(self.program("print(sum(range(10**12)))\n"))
        self.assertEqual((result["verdict"], result["outcomes"]), ("uncontrolled", []))
        self.assertIn("line 1", result["why"])

    def test_a_signal_ends_it_like_an_exception(self):
        result = told(self.program("import os\nos.kill(os.getpid(), 11)\n"))
        self.assertEqual([(one["kind"], one["exceptions"]) for one in result["outcomes"]],
                         [("exception", "signal 11\n")])

    def test_workers_count_the_same(self):
        one, two, three = (told(ROUNDS, "--workers", str(workers)) for workers in (1, 2, 3))
        for other in (two, three):
            self.assertEqual((other["verdict"], other["executions"], other["redundant"]),
                             ("complete", 328, 0))
            self.assertEqual(sorted((o["text"], o["count"], o["schedule"]) for o in
                                    other["outcomes"]),
                             sorted((o["text"], o["count"], o["schedule"]) for o in
                                    one["outcomes"]))

    def test_what_is_too_large_is_surveyed(self):
        program = self.program("""
import threading
total = 0
def work():
    global total
    for _ in range(40):
        total += 1
threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(total)
""")
        result = told(program, "--limit-s", "6")
        self.assertEqual(result["verdict"], "bounded")
        self.assertGreaterEqual(result["survey"]["preemptions"], 0)
        self.assertGreater(result["survey"]["random"], 0)
        self.assertIn("80\n", {one["text"] for one in result["outcomes"]})
        self.assertIn("Besides: ", explore(program, "--limit-s", "6").stdout)


def _children_of(pid):
    return [child for children in pathlib.Path("/proc", str(pid), "task").glob("*/children")
            for child in children.read_text(encoding="ascii").split()]


if __name__ == "__main__":
    if not os.path.exists(PYTHON):
        sys.exit(77)
    unittest.main()
