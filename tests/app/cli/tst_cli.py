# SPDX-License-Identifier: GPL-3.0-or-later
"""`trama run` as scripts and graders see it: streams, exit status, JSON, text lanes."""
import json
import os
import pathlib
import signal
import subprocess
import tempfile
import unittest

TRAMA = os.environ["TRAMA"]
COURSE = pathlib.Path(os.environ["COURSE"]) / "concurrency"
PYTHON = "/usr/bin/python3"

RUN_KEYS = {"mode", "python", "exit", "wall_s", "events", "lost", "core_source", "gil_source",
            "gil_remark", "cores", "utilisation", "tasks", "gils", "objects", "problems"}
TASK_KEYS = {"name", "kind", "parent", "pid", "start_s", "end_s", "running_s", "ready_s",
             "gil_wait_s", "blocked_s", "sleep_s", "io_s", "cores", "waits"}
OBJECT_KEYS = {"kind", "name", "line", "obtained", "contended", "wait_s", "hold_s", "max_waiting"}
GIL_KEYS = {"process", "taken", "contended", "wait_s", "hold_s", "max_waiting"}
PROBLEM_KEYS = {"kind", "text", "words", "tasks", "objects", "lines", "blocked", "count"}


def trama(*arguments, **options):
    return subprocess.run([TRAMA, *arguments], capture_output=True, text=True, timeout=60,
                          **options)


class Programs(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def program(self, text):
        path = self.folder / "program.py"
        path.write_text(text, encoding="utf-8")
        return str(path)

    def told(self, path, *more):
        """The JSON of a run, and what the process gave back."""
        out = self.folder / "run.json"
        done = trama("run", path, "--python", PYTHON, f"--json={out}", *more)
        return json.loads(out.read_text(encoding="utf-8")), done


class Streams(Programs):
    def test_the_programs_streams_and_status_stay_its_own(self):
        path = self.program("import sys\n"
                            "print(sys.argv[1:], input())\n"
                            "print('to stderr', file=sys.stderr)\n"
                            "sys.exit(7)\n")
        plain = subprocess.run([PYTHON, path, "a", "--json"], input="line\n", text=True,
                               capture_output=True)
        watched = trama("run", path, "--python", PYTHON, "--", "a", "--json", input="line\n")
        self.assertEqual((watched.stdout, watched.stderr, watched.returncode),
                         (plain.stdout, plain.stderr, plain.returncode))
        self.assertEqual(watched.returncode, 7)

    def test_with_json_on_stdout_the_programs_stdout_goes_to_stderr(self):
        done = trama("run", self.program("print('hello')\n"), "--python", PYTHON, "--json")
        self.assertEqual(json.loads(done.stdout)["exit"], 0)
        self.assertEqual(done.stderr, "hello\n")

    def test_lanes_go_to_stderr(self):
        done = trama("run", self.program("print('hello')\n"), "--python", PYTHON, "--lanes")
        self.assertEqual(done.stdout, "hello\n")
        self.assertRegex(done.stderr, "main  .█")
        self.assertIn("core 0", done.stderr)


class Status(Programs):
    def test_a_signals_number_is_added_to_128(self):
        path = self.program("import os\nos.kill(os.getpid(), 11)\n")
        told, done = self.told(path)
        self.assertEqual(done.returncode, 128 + signal.SIGSEGV)
        self.assertEqual(told["exit"], 128 + signal.SIGSEGV)

    def test_the_limit_is_124(self):
        told, done = self.told(self.program("while True: pass\n"), "--limit-s", "0.3")
        self.assertEqual(done.returncode, 124)
        self.assertGreaterEqual(told["wall_s"], 0.3)

    def test_what_we_cannot_do_is_125_with_one_sentence(self):
        for arguments in (["run", "nowhere.py"], ["run"],
                          ["run", "x.py", "--limit-s", "soon"], ["run", "--no-such-option"],
                          ["run", self.program(""), "--python", "/nowhere/python3"]):
            with self.subTest(arguments):
                done = trama(*arguments)
                self.assertEqual(done.returncode, 125)
                self.assertEqual(done.stdout, "")
                self.assertEqual(len(done.stderr.splitlines()), 1, done.stderr)

    def test_json_that_cannot_be_written_is_125(self):
        done = trama("run", self.program("pass\n"), "--python", PYTHON, "--json=/nowhere/out.json")
        self.assertEqual(done.returncode, 125)
        self.assertIn("/nowhere/out.json", done.stderr)

    def test_ctrl_c_goes_to_the_program(self):
        path = self.program("import time\n"
                            "try:\n"
                            "    print('on', flush=True)\n"
                            "    time.sleep(50)\n"
                            "except KeyboardInterrupt:\n"
                            "    print('interrupted')\n"
                            "    raise SystemExit(3)\n")
        running = subprocess.Popen([TRAMA, "run", path, "--python", PYTHON],
                                   stdout=subprocess.PIPE, text=True)
        self.assertEqual(running.stdout.readline(), "on\n")
        running.send_signal(signal.SIGINT)
        out, _ = running.communicate(timeout=30)
        self.assertEqual((out, running.returncode), ("interrupted\n", 3))


class Json(Programs):
    def test_every_key_is_there(self):
        path = self.program("import threading\n"
                            "guard = threading.Lock()\n"
                            "with guard: pass\n"
                            "raise ValueError('no seats')\n")
        told, _ = self.told(path)
        self.assertLessEqual(RUN_KEYS, told.keys())
        self.assertLessEqual(TASK_KEYS, told["tasks"][0].keys())
        self.assertLessEqual(OBJECT_KEYS, told["objects"][0].keys())
        self.assertLessEqual(GIL_KEYS, told["gils"][0].keys())
        self.assertLessEqual(PROBLEM_KEYS, told["problems"][0].keys())
        self.assertEqual(told["objects"][0]["name"], "guard")
        self.assertEqual(told["objects"][0]["line"], 2)
        self.assertEqual(told["problems"][0]["words"], "ValueError: no seats")
        self.assertEqual(told["problems"][0]["text"],
                         "main raised an exception (line 4): ValueError: no seats")
        self.assertEqual(told["problems"][0]["lines"], [4])
        self.assertEqual(told["lost"], 0)

    def test_the_times_add_up_to_the_life(self):
        path = str(COURSE / "02-two-workers" / "en" / "two_workers_threads.py")
        told, _ = self.told(path)
        for task in told["tasks"]:
            parts = [task[k] or 0 for k in ("running_s", "ready_s", "gil_wait_s", "blocked_s",
                                            "sleep_s", "io_s", "unknown_s")]
            self.assertAlmostEqual(sum(parts), task["end_s"] - task["start_s"], places=6)

    def test_threads_that_compute_wait_for_the_gil(self):
        path = str(COURSE / "02-two-workers" / "en" / "two_workers_threads.py")
        told, _ = self.told(path)
        self.assertEqual((told["gil_source"], told["gil_remark"]), ("exact", ""))
        self.assertEqual([gil["process"] for gil in told["gils"]], ["main"])
        self.assertGreater(told["gils"][0]["contended"], 0)
        for task in told["tasks"][1:]:
            self.assertGreater(task["gil_wait_s"], 0)


class Exercises(Programs):
    """What the first exercises are there to show, on whatever machine this is."""

    def exercise(self, folder, name):
        told, done = self.told(str(COURSE / folder / "en" / name))
        self.assertEqual(done.returncode, 0, done.stderr)
        return told, {task["name"]: task for task in told["tasks"]}

    def test_two_sleepers_one_after_the_other(self):
        told, tasks = self.exercise("01-two-sleepers", "two_sleepers_serial.py")
        self.assertEqual(list(tasks), ["main"])
        self.assertGreaterEqual(tasks["main"]["sleep_s"], 4.0)

    def test_two_sleepers_at_once(self):
        for name, kind in (("two_sleepers_threads.py", "thread"),
                           ("two_sleepers_processes.py", "process")):
            with self.subTest(name):
                _, tasks = self.exercise("01-two-sleepers", name)
                for one, other in (("A", "B"), ("B", "A")):
                    self.assertEqual(tasks[one]["kind"], kind)
                    self.assertGreaterEqual(tasks[one]["sleep_s"], 2.0)
                    self.assertLess(tasks[one]["start_s"], tasks[other]["end_s"])

    def test_busy_processes_are_tasks_of_their_own_that_compute(self):
        _, tasks = self.exercise("02-two-workers", "two_workers_processes.py")
        for name in "AB":
            self.assertEqual(tasks[name]["parent"], "main")
            self.assertGreater(tasks[name]["running_s"] or 0, 0.1)

    def test_primes_in_four_parts(self):
        for name in ("count_primes_threads.py", "count_primes_processes.py"):
            with self.subTest(name):
                _, tasks = self.exercise("03-count-primes", name)
                self.assertEqual(sorted(tasks), ["A", "B", "C", "D", "main"])


if __name__ == "__main__":
    unittest.main()
