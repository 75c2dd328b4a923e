# SPDX-License-Identifier: GPL-3.0-or-later
"""What the Lab puts into a program asks before each shared step and changes nothing else."""

import os
import subprocess
import tempfile
import unittest
from pathlib import Path

from pythons import interpreters
from watched import PATIENCE, PROBE, PROGRAMS, environment

HERE = Path(__file__).resolve().parent

# Source → the steps that are asked for, as line, action, kind of place, name.
STEPS = {
    # Definitions and imports are bound once for all; a counter is not.
    "import math\ncount = 0\ndef add():\n    global count\n    count += 1\nadd()\n": [
        "2 write global count", "5 read global count", "5 write global count"],
    "class Box:\n    pass\nb = Box()\nb.x = 1\nb.x += 2\n": [
        "3 write global b", "4 read global b", "4 write attribute b.x", "5 read global b",
        "5 read attribute b.x", "5 write attribute b.x"],
    "def f():\n    d = {'k': [1]}\n    d['k'][0] += 1\nf()\n": [
        "3 read item d", "3 read item d['k']", "3 write item d['k']"],
    # A variable of its own function is nobody else's, one that inner functions change is shared.
    "def f():\n    n = 0\n    m = 0\n    def g():\n        nonlocal n\n        n += 1\n"
    "    g()\n    m += 1\nf()\n": [
        "2 write cell n", "6 read cell n", "6 write cell n"],
    "def f(things):\n    things.append(1)\n    if 1 in things:\n        del things[0]\nf([])\n": [
        "2 read call things.append", "3 read membership things", "4 delete item things"],
    "def f(things):\n    for one in things:\n        pass\n    return len(things)\nf([1])\n": [
        "2 read iteration things", "4 read call things"],
    "class A:\n    def __init__(self):\n        self.__n = 0\n    def add(self):\n"
    "        self.__n += 1\nA().add()\n": [
        "3 write attribute self.__n", "6 read call A().add", "5 read attribute self.__n",
        "5 write attribute self.__n"],
}

# Programs that have a little of everything, and end in different ways.
SOURCES = (
    "print([[i * j for j in range(3)] for i in range(3)])\n",
    "def f(*a, b=2, **c):\n    return a, b, c\nx = [1, 2]\nprint(f(*x, b=x[0], **{'k': x[1:]}))\n",
    "class A:\n    __slots__ = ('n',)\n    def __init__(self): self.n = [1]\n"
    "a = A()\na.n += [2]\na.n[0] += 5\nprint(a.n, *a.n, sep=';')\n",
    "def g():\n    got = yield 1\n    print('got', got)\n    yield from (x for x in [2, 3])\n"
    "i = g()\nnext(i)\ni.send('it')\nprint(list(i))\n",
    "d = {}\nd['x'] = d.get('x', 0) + 1\nfor k, d[k] in [('y', 2)]:\n    pass\nprint(d)\n",
    "x = y = (z := 3)\n(a, *b), c = (1, 2, 3), 4\nprint(f'{x!r:>4}{a}{b}{c=}')\n",
    "try:\n    {}['a']\nexcept KeyError as error:\n    print('no', error)\ndel error\n",
    "def f():\n    n = 1\n    def g():\n        return n\n    n = 2\n    return [g() for _ in 'ab']\n"
    "print(f())\n",
    "def f(n):\n    return n if n < 2 else f(n - 1) + f(n - 2)\nprint(f(12))\nf('a')\n",
    "class A:\n    x = 1\n    y = [x for _ in range(2)]\n    def __getattr__(self, n):\n"
    "        raise AttributeError(n)\nprint(A.y)\nA().missing\n",
    "s = [1, 2, 3]\ns[0:2] = 'ab'\nprint(s, s[::-1], s[-1])\ndel s[:1]\nprint(s)\ns[9]\n",
    "def f():\n    n = 1\n    def g():\n        nonlocal n\n        n += 1\n"
    "        return dir(), sorted(locals())\n    told = '{n}'.format(**locals())\n"
    "    return g(), sorted(vars()), told, locals()['n']\nprint(f())\n",
    "n = 1\nn += 'a'\n",
)


class Transform(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def python(self, python, *command):
        done = subprocess.run([python, *map(str, command)], capture_output=True, text=True,
                              stdin=subprocess.DEVNULL, env=environment(), timeout=PATIENCE,
                              check=False)
        return done.returncode, done.stdout, done.stderr

    def written(self, source):
        file = self.folder / "program.py"
        file.write_text(source, encoding="utf-8")
        return file

    def test_it_asks_before_each_shared_step_and_no_other(self):
        for _, python in interpreters():
            for source, steps in STEPS.items():
                with self.subTest(python=python, source=source):
                    _, out, error = self.python(python, HERE / "transformed.py", PROBE, "--steps",
                                                self.written(source))
                    self.assertEqual(error, "")
                    self.assertEqual(out.splitlines(), steps)

    def test_programs_do_what_they_did(self):
        for _, python in interpreters():
            for source in SOURCES:
                with self.subTest(python=python, source=source):
                    self.compare(python, self.written(source))

    def test_whole_programs_do_what_they_did(self):
        for name in ("names", "locks", "condition", "barrier", "queue_fifo", "thread_errors"):
            for _, python in interpreters():
                with self.subTest(python=python, program=name):
                    self.compare(python, PROGRAMS / f"{name}.py")

    def compare(self, python, file):
        plain = self.python(python, file)
        code, out, error = self.python(python, HERE / "transformed.py", PROBE, file)
        self.assertEqual((code, out), plain[:2], error)
        # The lines of the program in the traceback, and what it ends with.
        self.assertEqual(_of_program(error, file), _of_program(plain[2], file))


def _of_program(error, file):
    lines = error.splitlines()
    places = [line.strip() for line in lines if f'File "{os.fspath(file)}"' in line]
    return places, lines[-1:]


if __name__ == "__main__":
    unittest.main()
