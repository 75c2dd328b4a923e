# SPDX-License-Identifier: GPL-3.0-or-later
"""Every program of the course is the same one in all its languages, and prints what it should.

Usage: tst_programs.py COURSE. The programs run with their waits and their work cut to a
hundredth, and otherwise as they are: nobody learns from a test that waits.
"""

import ast
import json
import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from sameprogram import difference

COURSE = Path(sys.argv.pop(1))
FIRST_PROGRAM = Path(__file__).parents[3] / "cmake" / "first-program.py"
LARGE = 100_000
CUT = 100

# Counted in another way than the program's: what is left when all multiples are struck out.
FIRST, NUMBERS = 10_000_000, 500_000 // CUT
PRIMES = len(
    set(range(FIRST, FIRST + NUMBERS))
    - {n for d in range(2, 3200) for n in range(FIRST + -FIRST % d, FIRST + NUMBERS, d)}
)

# What each exercise prints, in any order.
TIME = r"\d+\.\d s"
COUNTS = r"[\d, ]+"
PRINTS = {
    "two-sleepers": {
        "en": [
            *("A falls asleep", "A wakes up", "B falls asleep", "B wakes up"),
            f"Both slept 2 s; it took {TIME}",
        ],
        "pt_BR": [
            *("A pega no sono", "A acorda", "B pega no sono", "B acorda"),
            f"Cada um dormiu 2 s; levou {TIME}",
        ],
    },
    "two-workers": {
        "en": ["A is done: 899997", "B is done: 899997", f"Both are done after {TIME}"],
        "pt_BR": [
            *("A terminou: 899997", "B terminou: 899997"),
            f"Os dois terminaram depois de {TIME}",
        ],
    },
    "count-primes": {
        "en": [rf"Primes in each part: \[{COUNTS}\]", f"{PRIMES} primes, {TIME}"],
        "pt_BR": [rf"Primos em cada parte: \[{COUNTS}\]", f"{PRIMES} primos, {TIME}"],
    },
}


class Cut(ast.NodeTransformer):
    """Makes waits and work a hundredth; leaves where counting starts (FIRST) as it is."""

    def visit_Call(self, node):
        self.generic_visit(node)
        if ast.unparse(node.func) == "time.sleep":
            node.args = [ast.Constant(node.args[0].value / CUT)]
        return node

    def visit_Assign(self, node):
        if isinstance(node.value, ast.Constant) and isinstance(node.value.value, int):
            amount = node.value.value
            if amount >= LARGE and node.targets[0].id not in ("FIRST", "PRIMEIRO"):
                node.value = ast.Constant(amount // CUT)
        return node


def exercises():
    for file in sorted(COURSE.glob("*/*/exercise.json")):
        yield file.parent, json.loads(file.read_text(encoding="utf-8"))


def programs():
    for folder, exercise in exercises():
        for variant in exercise["variants"]:
            yield exercise, {lang: folder / path for lang, path in variant["programs"].items()}


def output(program: Path, **environment) -> str:
    """What the program prints, cut; it must end well and complain of nothing."""
    tree = ast.fix_missing_locations(Cut().visit(ast.parse(program.read_text(encoding="utf-8"))))
    with tempfile.TemporaryDirectory() as folder:
        cut = Path(folder) / program.name
        cut.write_text(ast.unparse(tree), encoding="utf-8")
        run = subprocess.run(
            [sys.executable, cut],
            env={**os.environ, "PYTHONUNBUFFERED": "", "PYTHONUTF8": "1", **environment},
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )
    if run.returncode != 0 or run.stderr:
        raise AssertionError(f"{program} ended with {run.returncode}: {run.stderr}")
    return run.stdout


class Programs(unittest.TestCase):
    def test_every_exercise_has_its_expected_output(self):
        self.assertEqual({e["id"] for _, e in exercises()}, set(PRINTS))

    def test_all_languages_are_the_same_program(self):
        for _, versions in programs():
            english = versions["en"].read_text(encoding="utf-8")
            for language, path in versions.items():
                with self.subTest(program=path.name, language=language):
                    self.assertIsNone(difference(english, path.read_text(encoding="utf-8")))

    def test_each_prints_what_it_should(self):
        for exercise, versions in programs():
            for language, path in versions.items():
                with self.subTest(program=path.name):
                    rest = output(path)
                    for line in PRINTS[exercise["id"]][language]:
                        # Lines of two threads may mix; each text must be there once.
                        rest, found = re.subn(line, "", rest, count=1)
                        self.assertEqual(found, 1, f"{line!r} is not printed")
                    self.assertEqual(rest.strip(), "")

    def test_the_number_of_workers_changes_no_result(self):
        for exercise, versions in programs():
            if "workers" not in exercise:
                continue
            variable, initial = exercise["workers"]["variable"], exercise["workers"]["initial"]
            for workers, environment in [
                (initial, {}),
                *((n, {variable: str(n)}) for n in (1, 3, exercise["workers"]["most"])),
            ]:
                with self.subTest(program=versions["en"].name, workers=workers):
                    text = output(versions["en"], **environment)
                    parts = [int(n) for n in re.search(r"\[(.*)\]", text)[1].split(",")]
                    self.assertEqual(len(parts), workers)
                    self.assertIn(f"{sum(parts)} primes", text)
                    self.assertEqual(sum(parts), PRIMES)

    def test_a_terminal_without_display_gets_the_first_program(self):
        for language, name in [
            ("en", "two_sleepers_serial.py"),
            ("pt_BR", "dois_dorminhocos_serial.py"),
        ]:
            run = subprocess.run(
                [sys.executable, FIRST_PROGRAM, COURSE, language],
                stdout=subprocess.PIPE,
                text=True,
                check=True,
            )
            self.assertTrue(Path(run.stdout.strip()).is_file())
            self.assertEqual(Path(run.stdout.strip()).name, name)

    def test_children_are_started_behind_the_guard(self):
        for _, versions in programs():
            for path in versions.values():
                text = path.read_text(encoding="utf-8")
                if "multiprocessing" in text:
                    self.assertIn('if __name__ == "__main__":', text, path.name)


class SameProgram(unittest.TestCase):
    """The comparison sees what it is there to see."""

    one = (
        "import time\n\ndef nap(name):\n    time.sleep(2)  # wait\n"
        '    print(f"{name} wakes")\n\nnap("A")\n'
    )

    def test_names_sentences_and_comments_may_differ(self):
        other = self.one
        words = {"nap": "cochilo", "name": "nome", " wakes": " acorda", "wait": "espera"}
        for english, portuguese in words.items():
            other = other.replace(english, portuguese)
        self.assertIsNone(difference(self.one, other))

    def test_anything_else_may_not(self):
        for before, after in [
            ("2", "3"),
            ('"A"', '"B"'),
            ("sleep", "monotonic"),
            ("import time", "import math"),
            ("def nap(name):", "def nap(name, more=1):"),
            ('nap("A")\n', 'nap("A")\nnap("A")\n'),
            ("\n\ndef", "\n\n\ndef"),
            ('print(f"{name} wakes")', 'print(f"{nap} wakes")'),
        ]:
            with self.subTest(after=after):
                self.assertIsNotNone(difference(self.one, self.one.replace(before, after)))


if __name__ == "__main__":
    unittest.main()
