# SPDX-License-Identifier: GPL-3.0-or-later
"""Which variables of a program more than one task could reach: what symtable says, looked up by
the nodes of the syntax tree."""

import ast
import symtable
from collections import defaultdict

_NAMES = {ast.Lambda: "lambda", ast.ListComp: "listcomp", ast.SetComp: "setcomp",
          ast.DictComp: "dictcomp", ast.GeneratorExp: "genexpr"}
_BINDINGS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


class Scope:
    """A function, class, lambda, comprehension or the module, while its nodes are walked."""

    def __init__(self, table, outer=None):
        self._table = table
        self._outer = outer
        self._inner = defaultdict(list)
        self.tokens = frozenset()  # the cells of this function that are watched
        for child in _children(table):
            self._inner[child.get_name(), child.get_lineno()].append(child)
        for waiting in self._inner.values():
            waiting.reverse()

    def enter(self, node):
        """The scope of a node that opens one, in this scope; nodes come in their order."""
        name = _NAMES.get(type(node)) or node.name
        line = node.lineno
        if isinstance(node, _BINDINGS) and node.decorator_list:
            line = min(line, node.decorator_list[0].lineno)
        for at in (node.lineno, line):
            if self._inner[name, at]:
                return Scope(self._inner[name, at].pop(), self)
        if type(node) in _NAMES and hasattr(node, "generators"):
            return _Inlined(self, node)
        raise LookupError("no scope for %s in line %d" % (name, node.lineno))

    @property
    def is_function(self):
        return self._table.get_type() == "function"

    def is_global(self, name):
        """Whether the name means a variable of the module here."""
        symbol = self._symbol(name)
        if symbol is None or symbol.is_global():
            return True
        return self._table.get_type() == "module"

    def is_cell(self, name):
        """Whether the name means a variable that functions share: of this one or of one around."""
        symbol = self._symbol(name)
        if symbol is None or symbol.is_global() or not self.is_function:
            return symbol is not None and symbol.is_free()
        return symbol.is_free() or self._is_captured(name)

    def has_token(self, name):
        """Whether the function that owns this cell has a token for it."""
        scope = self
        while scope is not None:
            if scope.is_function and not scope.is_free(name):
                return name in scope.tokens
            scope = scope._outer
        return False

    def is_free(self, name):
        symbol = self._symbol(name)
        return symbol is None or symbol.is_free() or symbol.is_global()

    def captured(self):
        """The variables of this function that functions within use as well, in order of name;
        parameters that are never bound again apart."""
        return sorted(name for name in self._table.get_identifiers()
                      if self._table.lookup(name).is_local() and self._is_captured(name)
                      and not self._is_plain_parameter(name))

    def _is_plain_parameter(self, name):
        symbol = self._table.lookup(name)
        return symbol.is_parameter() and not symbol.is_assigned()

    def _symbol(self, name):
        try:
            return self._table.lookup(name)
        except KeyError:
            return None

    def _is_captured(self, name):
        return self.is_function and any(_uses_free(child, name) for child in _children(self._table))


class _Inlined:
    """A comprehension that Python 3.12 and later run as a part of what is around it: its own
    variables are its own all the same."""

    def __init__(self, outer, node):
        self._outer = outer
        self._own = {name.id for generator in node.generators
                     for name in ast.walk(generator.target) if isinstance(name, ast.Name)}

    def __getattr__(self, name):
        return getattr(self._outer, name)

    def is_global(self, name):
        return name not in self._own and self._outer.is_global(name)

    def is_cell(self, name):
        return name not in self._own and self._outer.is_cell(name)


def _children(table):
    """The scopes within; Python 3.12 and later put one for type parameters in between."""
    for child in table.get_children():
        if child.get_type() in ("function", "class", "module"):
            yield child
        else:
            yield from _children(child)


def _uses_free(table, name):
    try:
        if table.lookup(name).is_free():
            return True
    except KeyError:
        pass
    return any(_uses_free(child, name) for child in _children(table)
               if not _owns(child, name))


def _owns(table, name):
    try:
        symbol = table.lookup(name)
    except KeyError:
        return False
    return symbol.is_local() and table.get_type() == "function"


def constants(tree):
    """The global variables that are bound once for all: by one definition or import."""
    bound = defaultdict(int)
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            bound[node.id] += 2  # a variable
        elif isinstance(node, _BINDINGS):
            bound[node.name] += 1
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            for alias in node.names:
                bound[(alias.asname or alias.name).partition(".")[0]] += 1
        elif isinstance(node, ast.ExceptHandler) and node.name:
            bound[node.name] += 2
    return {name for name, count in bound.items() if count == 1}


def of(source, file):
    """The scope of a module's source."""
    return Scope(symtable.symtable(source, file, "exec"))
