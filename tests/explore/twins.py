#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes random programs of a few threads, each twice from one description: as Python, which Trama
explores, and as a model, of which the reference counts the orders. Compares all outcomes with
their counts.

    twins.py [path of trama] [quick | full] [first seed] [how many]
"""
import multiprocessing
import os
import random
import sys
import tempfile

import reference
from outcomes import PYTHON, explored
from vocabulary import KINDS, THREAD, TIME

HOW_MANY = {"quick": 30, "full": 1000}
MOST_ORDERS, MOST_STATES = 3000, 12000
HEAD = """\
import queue
import threading
import time


class Box:
    pass


box, items, names = Box(), [0], {}
"""


class Description:
    """The things by name, each of a kind, and what main and the threads do: lists of statements,
    which are ("call", call, name of the thing, name of the answer), ("with", name of the thing,
    statements), ("if", name of the answer, statements), ("try", statements, name of the answer),
    ("print", names of answers) and ("start", number of the thread)."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.main_is_function = self.random.random() < 0.5
        self.things = {}
        kinds = self.random.choices(list(KINDS), [kind.weight for kind in KINDS.values()],
                                    k=self.random.choice((1, 2, 2, 3)))
        for name in kinds:
            if KINDS[name].of:
                self.things[KINDS[name].of] = KINDS[KINDS[name].of]
            self.things[name] = KINDS[name]
        count = self.random.choice((2, 2, 3))
        self.bodies = [_Body(self, number).threads(number) for number in range(1, count + 1)]
        self.main = _Body(self, count + 1).main(count)


class _Body:
    """The making of what a task does, which knows the threads of lower number than ``born``."""

    def __init__(self, description, born):
        self._random, self._things = description.random, description.things
        self._born = born
        self._answers = []

    def threads(self, number):
        return self._some(self._random.choice((1, 2, 2, 3))) + self._print(0.6)

    def main(self, count):
        body = []
        for self._born in range(1, count + 1):
            body += self._some(self._random.choice((0, 0, 0, 1))) + [("start", self._born)]
        self._born = count + 1
        body += self._some(self._random.choice((0, 1, 2)))
        for number in range(1, count + 1):
            if self._random.random() < 0.6:
                body.append(("call", THREAD.calls[0], "t%d" % number, None))
        return body + self._print(0.7)

    def _some(self, count):
        body = []
        for _ in range(count):
            body += [self._statement(*self._what())] + self._print(0.1)
        return body

    def _what(self):
        """A name, and its kind."""
        chance = self._random.random()
        if chance < 0.08:
            return None, TIME
        if chance < 0.15 and self._born > 1:
            return "t%d" % self._random.randrange(1, self._born), THREAD
        name = self._random.choice(list(self._things))
        return name, self._things[name]

    def _statement(self, name, kind):
        chance = self._random.random()
        is_condition = kind.model is reference.Condition
        if kind.held and chance < (0.9 if is_condition else 0.4):
            inner = self._some(self._random.choice((0, 0, 1) if is_condition else (0, 1, 1, 2)))
            if is_condition:
                inner.insert(self._random.randint(0, len(inner)), self._call(name, kind))
            return "with", name, inner
        if chance > 0.95:
            return "try", [self._call(name, kind)], self._answer()
        if chance > 0.9 and self._answers:
            return "if", self._random.choice(self._answers), self._some(1)
        return self._call(name, kind)

    def _call(self, name, kind):
        call = self._random.choice(kind.calls)
        return "call", call, name, self._answer() if call.answers else None

    def _answer(self):
        self._answers.append("seen%d" % len(self._answers))
        return self._answers[-1]

    def _print(self, chance):
        if self._random.random() > chance:
            return []
        return [("print", self._answers[-3:])]


# ---- as Python


def source_of(description):
    text = HEAD
    for name, kind in description.things.items():
        text += "%s = %s\n" % (name, kind.source.format(kind.of))
    for number, body in enumerate(description.bodies, 1):
        text += "\n\ndef work%d():\n%s" % (number, _function(description, body))
        text += "\n\nt%d = threading.Thread(target=work%d)\n" % (number, number)
    if description.main_is_function:
        return "%s\n\ndef main():\n%s\n\nmain()\n" % (
            text, _function(description, description.main))
    return text + _head(description.main, "") + _lines(description.main, "")


def _function(description, body):
    shared = [name for name in description.things if name.isidentifier()]
    return ("    global %s\n" % ", ".join(shared) if shared else "") + _head(body, "    ") + (
        _lines(body, "    ") or "    pass\n")


def _head(body, indent):
    """Answers that may never be given are None."""
    return "".join("%s%s = None\n" % (indent, name) for name in sorted(set(_answers_in(body))))


def _answers_in(body):
    for statement in body:
        if statement[0] in ("call", "try") and statement[-1]:
            yield statement[-1]
        if statement[0] == "if":
            yield statement[1]
        if statement[0] == "print":
            yield from statement[1]
        for part in statement[1:]:
            if isinstance(part, list) and statement[0] != "print":
                yield from _answers_in(part)


def _lines(body, indent):
    return "".join(_SOURCES[what](indent, *parts) for what, *parts in body)


def _block(body, indent):
    return _lines(body, indent + "    ") or indent + "    pass\n"


def _call_source(indent, call, name, answer):
    return indent + ("%s = " % answer if answer else "") + call.source.format(name) + "\n"


def _try_source(indent, body, answer):
    return "%stry:\n%s%sexcept Exception:\n%s    %s = 'raised'\n" % (
        indent, _block(body, indent), indent, indent, answer)


_SOURCES = {
    "call": _call_source,
    "with": lambda indent, name, body: "%swith %s:\n%s" % (indent, name, _block(body, indent)),
    "if": lambda indent, name, body: "%sif %s:\n%s" % (indent, name, _block(body, indent)),
    "try": _try_source,
    "print": lambda indent, names: "%sprint(%s)\n" % (indent, ", ".join(names)),
    "start": lambda indent, number: "%st%d.start()\n" % (indent, number),
}


# ---- as a model


def model_of(description):
    def model(world):
        things = {}
        for name, kind in description.things.items():
            things[name] = kind.model(world, *([things[kind.of]] if kind.of else []))
        yield from _run(world, description.main, things, {}, description.bodies)

    return model


def _run(world, body, things, answers, bodies):
    for what, *parts in body:
        if what == "call":
            call, name, answer = parts
            answers[answer] = yield from call.model(world, things.get(name))
        elif what == "with":
            name, inner = parts
            yield from things[name].holding(_run(world, inner, things, answers, bodies))
        elif what == "if":
            name, inner = parts
            if answers.get(name):
                yield from _run(world, inner, things, answers, bodies)
        elif what == "try":
            inner, answer = parts
            try:
                yield from _run(world, inner, things, answers, bodies)
            except Exception:
                answers[answer] = "raised"
        elif what == "print":
            yield from world.print(*(answers.get(name) for name in parts[0]))
        elif what == "start":
            things["t%d" % parts[0]] = yield from world.start(
                _run(world, bodies[parts[0] - 1], things, {}, bodies))


# ---- comparing


def compared(trama, description):
    """What differs, one a line; None if there are too many orders to say."""
    try:
        counted = reference.outcomes(model_of(description), MOST_STATES)
    except ValueError:
        return None
    if sum(counted.values()) > MOST_ORDERS:
        return None
    with tempfile.NamedTemporaryFile("w", suffix=".py") as file:
        file.write(source_of(description))
        file.flush()
        result = explored(trama, file.name, "--max", str(2 * MOST_ORDERS))
    differs = []
    if result["verdict"] != "complete" or result["redundant"] != 0:
        differs.append("verdict: %s %s, redundant: %s" % (
            result["verdict"], result.get("why", ""), result.get("redundant")))
    found = reference.Counter()
    for one in result["outcomes"]:
        found[one["kind"], one["text"]] += one["count"]
    for outcome in sorted(counted.keys() | found.keys()):
        if counted[outcome] != found[outcome]:
            differs.append("%s %r: %d times, and the reference counts %d" % (
                *outcome, found[outcome], counted[outcome]))
    return "\n".join(differs)


def compare(job):
    trama, seed = job
    return seed, compared(trama, Description(seed))


def main():
    trama = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else "trama")
    label = sys.argv[2] if len(sys.argv) > 2 else "quick"
    first = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    many = int(sys.argv[4]) if len(sys.argv) > 4 else HOW_MANY[label]
    if not os.path.exists(PYTHON):
        print("no %s" % PYTHON)
        return 77
    skipped = wrong = 0
    with multiprocessing.Pool(2) as pool:
        jobs = ((trama, seed) for seed in range(first, first + many))
        for seed, differs in pool.imap(compare, jobs):
            skipped += differs is None
            if differs:
                wrong += 1
                print("seed %d:\n%s\n\n%s\n" % (seed, differs, source_of(Description(seed))),
                      flush=True)
    print("%d programs, %d skipped, %d differ" % (many, skipped, wrong))
    return 1 if wrong or skipped == many else 0


if __name__ == "__main__":
    sys.exit(main())
