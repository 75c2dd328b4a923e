# SPDX-License-Identifier: GPL-3.0-or-later
"""Tells whether two Python files are one program in two languages.

They are when they have the same statements on the same lines, and differ in nothing but the
names they define themselves (one for one), their sentences and their comments. A sentence is
a text with a blank in it; a shorter one ("A", "__main__", "TRAMA_WORKERS") means something
to the program and must be the same.
"""

import ast


def defined(tree: ast.AST) -> set:
    """The names that a program gives, to functions, parameters and variables."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            names.add(node.name)
        elif isinstance(node, ast.arg):
            names.add(node.arg)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.add(node.id)
    return names


# Where a name stands that the program may have given itself.
GIVEN = {
    ast.Name: ("id",),
    ast.arg: ("arg",),
    ast.FunctionDef: ("name",),
    ast.AsyncFunctionDef: ("name",),
    ast.ClassDef: ("name",),
}


def is_sentence(*texts) -> bool:
    return all(isinstance(text, str) and " " in text for text in texts)


class Difference(Exception):
    """Why two programs are not the same; the text names the line in both."""


class Comparison:
    def __init__(self, one: str, other: str):
        self.trees = ast.parse(one), ast.parse(other)
        self.own = defined(self.trees[0]), defined(self.trees[1])
        self.there = {}
        self.back = {}
        self.line = 1

    def run(self):
        self.nodes(*self.trees)

    def fail(self, one, other):
        raise Difference(f"line {self.line}: {one!r} is not {other!r}")

    def nodes(self, one, other):
        if type(one) is not type(other):
            self.fail(one, other)
        if isinstance(one, list):
            if len(one) != len(other):
                self.fail(f"{len(one)} parts", f"{len(other)}")
            for pair in zip(one, other):
                self.nodes(*pair)
        elif isinstance(one, ast.AST):
            self.line = getattr(one, "lineno", self.line)
            if self.line != getattr(other, "lineno", self.line):
                self.fail(f"a statement of line {self.line}", f"one of line {other.lineno}")
            for field in one._fields:
                pair = getattr(one, field, None), getattr(other, field, None)
                if field in GIVEN.get(type(one), ()):
                    self.names(*pair)
                else:
                    self.nodes(*pair)
        elif one != other and not is_sentence(one, other):
            if one not in self.own[0]:
                self.fail(one, other)
            self.names(one, other)  # a keyword that names a parameter of its own

    def names(self, one, other):
        if (one in self.own[0]) != (other in self.own[1]):
            self.fail(one, other)
        if one not in self.own[0] and one != other:
            self.fail(one, other)
        if self.there.setdefault(one, other) != other or self.back.setdefault(other, one) != one:
            self.fail(one, other)


def difference(one: str, other: str):
    """None for the same program; else a sentence that says where they differ."""
    try:
        Comparison(one, other).run()
    except Difference as found:
        return str(found)
    return None
