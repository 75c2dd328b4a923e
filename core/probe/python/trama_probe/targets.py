# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads in a syntax tree what each call's result is assigned to.

A target is a list of parts: texts, and what only the running program knows: a Key, an End or a
COUNT.
"""

from trama_probe import columns

COUNT = object()  # which object of the loop it is


class Key:
    """The value of a variable, as in ``forks[i] = Lock()``."""

    def __init__(self, name):
        self.name = name


class End:
    """The end of a list, as in ``forks.append(Lock())``."""

    def __init__(self, list):
        self.list = list


class Targets:
    """The targets of the calls of one file. A place is the line and the column of a call."""

    def __init__(self, tree):
        self._named = {}
        self._given = {}
        waiting = [(tree, "")]
        while waiting:
            node, owner = waiting.pop()
            self._read(node, owner)
            owner = _owner(node, owner)
            waiting += [(child, owner) for child in columns.children(node)]

    def at(self, place):
        """The target of the call at a place; None when it is assigned to nothing."""
        return self._named.get(place)

    def given(self, place):
        """From where to where a call reaches whose result the call at a place is given as its
        `target`; None without such a call."""
        return self._given.get(place)

    def _read(self, node, owner):
        kind = type(node).__name__
        if kind == "Assign":
            for target in reversed(node.targets):
                self._assign(node.value, target, owner)
        elif kind in ("AnnAssign", "NamedExpr") and node.value is not None:
            self._assign(node.value, node.target, owner)
        elif kind == "withitem" and node.optional_vars is not None:
            self._assign(node.context_expr, node.optional_vars, owner)
        elif kind == "Call":
            if _is(node.func, "Attribute") and node.func.attr == "append":
                self._append(node)
            self._give(node)

    def _give(self, call):
        values = [word.value for word in call.keywords if word.arg == "target"] or call.args[1:2]
        for value in values:
            if _is(value, "Call"):
                self._given[call.lineno, call.col_offset] = (
                    value.lineno, value.col_offset, value.end_lineno, value.end_col_offset)

    def _append(self, call):
        parts = _render(call.func.value)
        if parts and len(call.args) == 1:
            plain = all(isinstance(part, str) for part in parts)
            end = End("".join(parts)) if plain else COUNT
            self._name(call.args[0], [*parts, end])

    def _assign(self, value, target, owner):
        if _is(target, "Tuple", "List"):
            if _is(value, "Tuple", "List") and len(value.elts) == len(target.elts):
                for one, its in zip(value.elts, target.elts):
                    self._assign(one, its, owner)
            elif _is(value, "GeneratorExp", "ListComp"):
                self._name(value.elt, [COUNT])
            elif _is(value, "Call"):
                self._name(value, _join(_render(one) for one in target.elts))
            return
        parts = [owner + target.id] if _is(target, "Name") else _render(target)
        if parts:
            self._name(value, parts)

    def _name(self, value, parts):
        """What the value makes goes by these parts."""
        kind = type(value).__name__
        if kind == "Call":
            self._named[value.lineno, value.col_offset] = parts
            if _is(value.func, "Name") and value.func.id in ("list", "tuple", "dict", "set"):
                for one in value.args:
                    if _is(one, "GeneratorExp"):
                        self._name(one, parts)
        elif kind in ("List", "Tuple"):
            for index, one in enumerate(value.elts):
                self._name(one, [*parts, "[%d]" % index])
        elif kind in ("ListComp", "SetComp", "GeneratorExp"):
            self._name(value.elt, [*parts, COUNT])
        elif kind == "DictComp":
            self._name(value.value, [*parts, *_key(value.key)])
        elif kind == "Dict":
            for key, one in zip(value.keys, value.values):
                self._name(one, [*parts, *_key(key)])
        elif kind == "IfExp":
            self._name(value.body, parts)
            self._name(value.orelse, parts)
        elif kind == "BoolOp":
            for one in value.values:
                self._name(one, parts)
        elif kind == "BinOp":
            self._name(value.left, parts)


def _owner(node, owner):
    """What goes before the names that are bound within a node: a class's, in its body."""
    if _is(node, "ClassDef"):
        return owner + node.name + "."
    return "" if _is(node, "FunctionDef", "AsyncFunctionDef", "Lambda") else owner


def _join(names):
    """What goes by several names, as the two ends of a pipe; None unless all are plain."""
    names = list(names)
    plain = all(name and all(isinstance(part, str) for part in name) for name in names)
    return [", ".join("".join(name) for name in names)] if plain else None


def _is(node, *kinds):
    return type(node).__name__ in kinds


def _render(target):
    """The parts of an assignment's target; None for what has no name."""
    if _is(target, "Name"):
        return [target.id]
    if _is(target, "Attribute"):
        owner = _render(target.value)
        return owner and [*owner, "." + target.attr]
    if _is(target, "Subscript"):
        owner = _render(target.value)
        key = target.slice
        return owner and [*owner, *_key(key)]
    return None


def _key(key):
    if _is(key, "Constant"):
        return ["[%r]" % (key.value,)]
    return [Key(key.id)] if _is(key, "Name") else [COUNT]
