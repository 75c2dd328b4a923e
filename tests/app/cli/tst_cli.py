# SPDX-License-Identifier: GPL-3.0-or-later
"""`trama run` as scripts and graders see it: streams, exit status, JSON, text lanes."""
import ctypes
import errno
import functools
import json
import os
import platform
import pathlib
import signal
import struct
import subprocess
import tempfile
import unittest

TRAMA = os.environ["TRAMA"]
COURSE = pathlib.Path(os.environ["COURSE"]) / "concurrency"
FOREIGN = pathlib.Path(__file__).parents[2] / "programs" / "foreign"
PYTHON = "/usr/bin/python3"

RUN_KEYS = {"mode", "python", "exit", "wall_s", "events", "lost", "core_source", "gil_source",
            "gil_remark", "confinement", "confinement_remark", "cores", "utilisation", "tasks", "gils",
            "objects", "problems"}
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
        # Before the first switch is seen it is not known what main does.
        self.assertRegex(done.stderr, "main  [?]?[█░┄]*█")
        self.assertIn("core 0", done.stderr)


LANDLOCK = 444  # landlock_create_ruleset, everywhere
SECCOMP = {"x86_64": 317, "aarch64": 277}.get(platform.machine(), 0)
C = ctypes.CDLL(None, use_errno=True)


def landlock_version():
    return max(C.syscall(LANDLOCK, None, 0, 1), 0)


def has_seccomp():
    return C.prctl(21, 0, 0, 0, 0) >= 0


def refuse(*calls):
    """As on a system without these calls: they fail with ENOSYS from now on."""
    code = [struct.pack("HBBI", 0x20, 0, 0, 0)]
    for call in calls:
        code.append(struct.pack("HBBI", 0x15, 0, 1, call))
        code.append(struct.pack("HBBI", 0x06, 0, 0, 0x00050000 | errno.ENOSYS))
    code.append(struct.pack("HBBI", 0x06, 0, 0, 0x7FFF0000))
    text = ctypes.create_string_buffer(b"".join(code))
    program = struct.pack("HxxxxxxP", len(code), ctypes.addressof(text))
    if C.prctl(38, 1, 0, 0, 0) != 0 or C.prctl(22, 2, program, 0, 0) != 0:
        raise OSError("no filter")


class SomebodyElsesProgram(Programs):
    def setUp(self):
        super().setUp()
        outside = tempfile.TemporaryDirectory()
        self.addCleanup(outside.cleanup)
        self.outside = pathlib.Path(outside.name)
        self.kept = self.outside / "kept.txt"
        self.fresh = self.outside / "fresh"

    def try_everything(self, without=()):
        self.outside.mkdir(exist_ok=True)
        self.kept.write_text("kept", encoding="utf-8")
        out = self.folder / "run.json"
        done = trama("run", "--untrusted", str(FOREIGN / "tries.py"), "--python", PYTHON,
                     f"--json={out}", "--", str(self.kept), str(self.fresh),
                     preexec_fn=functools.partial(refuse, *without) if without else None)
        told = json.loads(out.read_text(encoding="utf-8"))
        return told, done, done.stdout.splitlines()

    def test_it_has_no_network_and_changes_nothing_outside(self):
        told, done, lines = self.try_everything()
        if landlock_version() < 3 or not has_seccomp():
            self.assertIn(told["confinement"], ("partial", "none"))
            self.assertIn(told["confinement_remark"], done.stderr)
            return
        self.assertEqual(done.stderr, "")
        self.assertEqual(lines, ["succeeded: []", "kept", "True", "local"])
        self.assertEqual((told["confinement"], told["confinement_remark"]), ("full", ""))
        self.assertEqual(self.kept.read_text(encoding="utf-8"), "kept")
        self.assertEqual(os.listdir(self.outside), ["kept.txt"])

    def test_its_folder_goes_with_the_run(self):
        path = self.program("import os\n"
                            "open('left.txt', 'w').close()\n"
                            "print(os.getcwd())\n")
        done = trama("run", "--untrusted", path, "--python", PYTHON)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertFalse(os.path.exists(os.path.dirname(done.stdout.strip())))

    def test_processes_go_on_as_ever(self):
        path = str(FOREIGN / "works.py")
        own = trama("run", path, "--python", PYTHON)
        foreign = trama("run", "--untrusted", path, "--python", PYTHON)
        self.assertEqual((foreign.stdout, foreign.stderr, foreign.returncode),
                         (own.stdout, own.stderr, 0))

    @unittest.skipUnless(has_seccomp() and SECCOMP, "no way to take calls away here")
    def test_what_cannot_be_withheld_is_said(self):
        cases = {(LANDLOCK,): ("write wherever you can:", "partial" if has_seccomp() else "none"),
                 (SECCOMP,): ("use the network:", "partial" if landlock_version() >= 3 else "none"),
                 (LANDLOCK, SECCOMP): ("and use the network:", "none")}
        for without, (words, confinement) in cases.items():
            with self.subTest(without):
                told, done, lines = self.try_everything(without)
                self.assertEqual(told["confinement"], confinement)
                self.assertIn(words, told["confinement_remark"])
                self.assertIn(f"trama: {told['confinement_remark']}\n", done.stderr)
                self.assertNotEqual(lines[:1], ["succeeded: []"])

    def test_ones_own_program_goes_without_nothing(self):
        told, done = self.told(self.program(f"open({str(self.fresh)!r}, 'w').close()\n"))
        self.assertEqual((told["confinement"], done.stderr), ("own", ""))
        self.assertTrue(self.fresh.exists())


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

    def test_too_much_memory_is_124_with_one_sentence(self):
        path = self.program("kept = [bytearray(1_000_000) for i in range(10_000)]\n")
        told, done = self.told(path, "--memory-limit-mb", "300")
        self.assertEqual((done.returncode, told["exit"]), (124, 124))
        self.assertEqual(done.stderr, "trama: The program was ended: together its processes used "
                                      "more than 300 MB of memory.\n")

    def test_what_we_cannot_do_is_125_with_one_sentence(self):
        for arguments in (["run", "nowhere.py"], ["run"],
                          ["run", "x.py", "--limit-s", "soon"],
                          ["run", "x.py", "--memory-limit-mb", "0"], ["run", "--no-such-option"],
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


class Killed(Programs):
    def test_nothing_of_the_program_survives_us(self):
        mark = b"TRAMA_TEST_KILLED=" + str(os.getpid()).encode()
        path = self.program("import os, time\n"
                            "if os.fork() == 0:\n"
                            "    os.setsid()\n"
                            "    os.fork()\n"
                            "print('on', flush=True)\n"
                            "while True: time.sleep(1)\n")
        running = subprocess.Popen([TRAMA, "run", path, "--python", PYTHON],
                                   stdout=subprocess.PIPE, text=True,
                                   env={**os.environ, "TRAMA_TEST_KILLED": str(os.getpid())})
        self.assertEqual([running.stdout.readline() for _ in range(3)], ["on\n"] * 3)
        running.kill()
        running.stdout.read()  # ends with the last process that holds it
        running.wait()
        running.stdout.close()
        for environment in pathlib.Path("/proc").glob("[0-9]*/environ"):
            try:
                self.assertNotIn(mark, environment.read_bytes().split(b"\0"))
            except OSError:
                continue  # it is gone, or somebody else's


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

    def assertSleeps(self, task, length):
        """Seconds: a sleep that is over while its thread waits for a core goes on as Ready."""
        self.assertGreaterEqual(task["sleep_s"] + task["ready_s"] + task["gil_wait_s"], length)

    def test_two_sleepers_one_after_the_other(self):
        told, tasks = self.exercise("01-two-sleepers", "two_sleepers_serial.py")
        self.assertEqual(list(tasks), ["main"])
        self.assertSleeps(tasks["main"], 4.0)

    def test_two_sleepers_at_once(self):
        for name, kind in (("two_sleepers_threads.py", "thread"),
                           ("two_sleepers_processes.py", "process")):
            with self.subTest(name):
                _, tasks = self.exercise("01-two-sleepers", name)
                for one, other in (("A", "B"), ("B", "A")):
                    self.assertEqual(tasks[one]["kind"], kind)
                    self.assertSleeps(tasks[one], 2.0)
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
