# SPDX-License-Identifier: GPL-3.0-or-later
"""Loops that do nothing but look whether something has changed, as ``while not ready: pass``."""

import ast

BEGINS, AGAIN, AGAIN_AFTER_SLEEP = 0, 1, 2  # as enum lab_looks

_LOOKING = frozenset("is_set empty full qsize locked is_alive done running cancelled time "
                     "monotonic perf_counter time_ns monotonic_ns perf_counter_ns".split())
_PLAIN = (ast.Name, ast.Attribute, ast.Subscript, ast.Constant, ast.Compare, ast.BoolOp,
          ast.UnaryOp, ast.BinOp, ast.expr_context, ast.cmpop, ast.boolop, ast.unaryop,
          ast.operator)


def how(loop):
    """Of a While: whether it sleeps before it looks again; None when it does anything else."""
    if loop.orelse or not all(_looks(node) for node in ast.walk(loop.test)):
        return None
    if not all(_idles(statement) for statement in loop.body):
        return None
    sleeps = any(isinstance(node, ast.Call) for one in loop.body for node in ast.walk(one))
    return AGAIN_AFTER_SLEEP if sleeps else AGAIN


def _looks(node):
    if isinstance(node, ast.Call):
        return _name(node) in _LOOKING and not node.args or _name(node) == "len"
    return isinstance(node, _PLAIN)


def _idles(statement):
    if isinstance(statement, (ast.Pass, ast.Continue)):
        return True
    if not isinstance(statement, ast.Expr):
        return False
    value = statement.value
    if isinstance(value, ast.Call):
        return _name(value) == "sleep" and all(isinstance(one, ast.Constant) for one in value.args)
    return isinstance(value, ast.Constant)


def _name(call):
    function = call.func
    return getattr(function, "attr", getattr(function, "id", None))
