# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts a question before each step of a program that another task could notice.

The tree keeps its lines and columns, so tracebacks stay what they are; what is added are calls of
hooks under names that no program can spell:

``@before(site[, token])``      asks; what follows is the step
``@seen(site, _, value)``       tells the value that was read, and returns it
``@put(sites, value, *tokens)`` asks before the value is stored, and returns it
``@of(site, object)``           asks before an attribute of the object is used, and returns it
``@hold(object)``               remembers the object for the ``@at`` or ``@then`` that follows
``@at(site, key)``              asks before an item of the object held is used, and returns the key
``@then(site, value)``          asks before the call or test that the value is the last part of
``@load(site, object, name)``, ``@load_item(site, object, key)``, ``@store(site, operator, value,
operand)``                      an augmented assignment: its two steps, and the object held between
``@set(site, value, object, name)``, ``@set_item(site, value, object, key)``   a plain assignment
``@update(operator, value, operand)``   the in-place operation of one to a variable
``@each(site, iterable)``       asks before each item
``@calls(value)``               around the last argument of a call, or around what is called
``@fuel()``                     at the head of functions and loops
``@looks(how)``                 before a loop that only looks, and where it is to look again
``@entered()``, ``@left()``     around what a function does, of which it is asked who is inside
``@token()``                    the identity of a variable that functions share
``@named(value)``               what ``locals()`` gives, without the names of tokens
``@slice``                      Python's own
"""

import ast

from trama_probe.lab import idling, scopes, sites
from trama_probe.lab.sites import (ATTRIBUTE, CALL, CELL, DELETE, GLOBAL, ITEM, ITERATION,
                                   MEMBERSHIP, READ, WRITE)

# Built-in functions that look into the containers they are given, at once or item by item.
_LOOK = frozenset("all any bool bytes dict frozenset len list max min print repr reversed set "
                  "sorted str sum tuple".split())
_WALK = frozenset("enumerate filter iter map zip".split())
# Those that, given nothing, name the variables of who calls them.
_NAMING = frozenset("dir locals vars".split())
# Before the name of a variable that functions share: that of its token. It comes after all names
# that a program can spell, so a function's own cells keep their order.
_TOKEN = "~"
# Hooks whose last argument is what the source spells.
_LAST_IS_SPELLED = ("@seen", "@at", "@calls", "@named")
_PLACES = (ast.Name, ast.Attribute, ast.Subscript)


def transformed(source, file, first=0, polls=False, inside=None):
    """The tree of a program with its questions, and the Sites that their numbers, from ``first``
    on, mean; ``polls``: it matters where calls are; ``inside``: the function, as ``f`` or ``Class.f``,
    of which it is asked who is inside. Raises what ``compile`` raises for a program
    that is none."""
    tree = compile(source, file, "exec", ast.PyCF_ONLY_AST, dont_inherit=True)
    found = sites.Sites(first)
    tree = _Transformer(scopes.of(source, file), scopes.constants(tree), _bound(tree),
                        found, polls, inside).visit(tree)
    return ast.fix_missing_locations(tree), found


def _bound(tree):
    """All names that the module binds anywhere: the others are built in."""
    names = {node.id for node in ast.walk(tree)
             if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load)}
    return names | scopes.constants(tree) | {"__name__"}


class _Transformer(ast.NodeTransformer):
    def __init__(self, scope, constants, bound, found, polls, inside):
        self._scope = scope
        self._constants = constants
        self._bound = bound
        self._sites = found
        self._polls = polls
        self._inside = inside
        self._classes = []

    # ---- scopes

    def visit_FunctionDef(self, node):
        node.decorator_list = [self.visit(one) for one in node.decorator_list]
        self._visit_defaults(node.args)
        outer, self._scope = self._scope, self._scope.enter(node)
        tokens = self._scope.captured()
        self._scope.tokens = frozenset(tokens)
        body = self._visit_all(node.body)
        head = [self._token(name, node.body[0]) for name in tokens]
        head.append(self._statement("@fuel", [], node.body[0]))
        start = 1 if ast.get_docstring(node, clean=False) is not None else 0
        rest = body[start:]
        if ".".join([*self._classes, node.name]) == self._inside:
            rest = [self._inside_of(rest, node.body[0])]
        node.body = body[:start] + head + rest
        self._scope = outer
        return node

    visit_AsyncFunctionDef = visit_FunctionDef

    def _inside_of(self, body, node):
        head, end = (self._statement(hook, [], node) for hook in ("@entered", "@left"))
        return ast.copy_location(ast.Try([head, *body], [], [], [end]), node)

    def visit_Lambda(self, node):
        self._visit_defaults(node.args)
        outer, self._scope = self._scope, self._scope.enter(node)
        node.body = self.visit(node.body)
        self._scope = outer
        return node

    def visit_ClassDef(self, node):
        node.decorator_list = [self.visit(one) for one in node.decorator_list]
        node.bases = [self.visit(one) for one in node.bases]
        for keyword in node.keywords:
            keyword.value = self.visit(keyword.value)
        outer, self._scope = self._scope, self._scope.enter(node)
        self._classes.append(node.name)
        node.body = self._visit_all(node.body)
        self._classes.pop()
        self._scope = outer
        return node

    def _visit_comprehension(self, node):
        first = node.generators[0]
        first.iter = self._each(first.iter)
        outer, self._scope = self._scope, self._scope.enter(node)
        for generator in node.generators:
            generator.target = self.visit(generator.target)
            if generator is not first:
                generator.iter = self._each(generator.iter)
            generator.ifs = [self._tested(test) for test in generator.ifs]
        for part in ("key", "value", "elt"):
            if hasattr(node, part):
                setattr(node, part, self.visit(getattr(node, part)))
        self._scope = outer
        return node

    visit_ListComp = visit_SetComp = visit_DictComp = visit_GeneratorExp = _visit_comprehension

    def _visit_defaults(self, arguments):
        arguments.defaults = [self.visit(one) for one in arguments.defaults]
        arguments.kw_defaults = [one and self.visit(one) for one in arguments.kw_defaults]

    def _visit_all(self, body):
        result = []
        for statement in body:
            visited = self.visit(statement)
            result += visited if isinstance(visited, list) else [visited]
        return result

    # ---- variables

    def visit_Name(self, node):
        if not isinstance(node.ctx, ast.Load) or not self._is_shared(node.id):
            return node
        site = self._variable(READ, node)
        return self._call("@seen", [site, self._call("@before", [site, *self._tokens(node)], node),
                                    node], node)

    def _is_shared(self, name):
        name = self._mangled(name)
        if self._scope.is_cell(name):
            return self._scope.has_token(name)
        return (self._scope.is_global(name) and name in self._bound
                and name not in self._constants)

    def _variable(self, action, node):
        what = CELL if self._scope.is_cell(self._mangled(node.id)) else GLOBAL
        return self._site(action, what, node.id, node)

    def _tokens(self, node):
        if not self._scope.is_cell(self._mangled(node.id)):
            return []
        return [ast.copy_location(ast.Name(_TOKEN + self._mangled(node.id), ast.Load()), node)]

    def _token(self, name, node):
        target = ast.copy_location(ast.Name(_TOKEN + name, ast.Store()), node)
        return ast.copy_location(ast.Assign([target], self._call("@token", [], node)), node)

    def _put(self, targets, value):
        """The value on its way into the shared variables among the targets."""
        names = [name for target in targets for name in _names_in(target)
                 if self._is_shared(name.id)]
        if not names:
            return value
        found = [self._variable(WRITE, name) for name in names]
        tokens = [token for name in names for token in self._tokens(name) or [_constant(None)]]
        return self._call("@put", [ast.Tuple(found, ast.Load()), value, *tokens], value)

    def visit_Assign(self, node):
        if len(node.targets) == 1 and self._is_place(node.targets[0]):
            return self._set(node.targets[0], self.visit(node.value))
        value = self.visit(node.value)
        node.value = self._put(node.targets, value)
        node.targets = [self.visit(target) for target in node.targets]
        return node

    def _is_place(self, target):
        """An attribute or an item, to which a hook can store."""
        if isinstance(target, ast.Attribute):
            return not self._is_module(target.value)
        return isinstance(target, ast.Subscript)

    def _set(self, target, value):
        if isinstance(target, ast.Attribute):
            site = self._site(WRITE, ATTRIBUTE, _spelled(target), target)
            return self._statement("@set", [site, value, self.visit(target.value),
                                            _constant(self._mangled(target.attr))], target)
        site = self._site(WRITE, ITEM, _spelled(target.value), target)
        return self._statement("@set_item", [site, value, self.visit(target.value),
                                             self._key(target.slice)], target)

    def visit_AnnAssign(self, node):
        if node.value is not None:
            node.value = self._put([node.target], self.visit(node.value))
        node.target = self.visit(node.target)
        return node

    def visit_NamedExpr(self, node):
        node.value = self._put([node.target], self.visit(node.value))
        return node

    def visit_Delete(self, node):
        asked = [self._statement("@before", [self._variable(DELETE, name), *self._tokens(name)],
                                 node)
                 for target in node.targets for name in _names_in(target)
                 if self._is_shared(name.id)]
        node.targets = [self.visit(target) for target in node.targets]
        return [*asked, node]

    # ---- attributes and items

    def visit_Attribute(self, node):
        if self._is_module(node.value):
            return node
        site = self._site(_action(node.ctx), ATTRIBUTE, _spelled(node), node)
        node.value = self._call("@of", [site, self.visit(node.value),
                                        _constant(self._mangled(node.attr))], node.value)
        return node

    def visit_Subscript(self, node):
        site = self._site(_action(node.ctx), ITEM, _spelled(node.value), node)
        node.value = self._call("@hold", [self.visit(node.value)], node.value)
        node.slice = self._call("@at", [site, self._key(node.slice)], node.slice)
        return node

    def _key(self, key):
        if isinstance(key, ast.Slice):
            parts = [_constant(None) if part is None else self.visit(part)
                     for part in (key.lower, key.upper, key.step)]
            return self._call("@slice", parts, key)
        if isinstance(key, ast.Tuple) and any(isinstance(one, ast.Slice) for one in key.elts):
            key.elts = [self._key(one) for one in key.elts]
            return key
        return self.visit(key)

    def visit_AugAssign(self, node):
        operator = _constant(type(node.op).__name__)
        target = node.target
        if isinstance(target, ast.Name):
            if not self._is_shared(target.id):
                node.value = self.visit(node.value)
                return node
            current = self.visit(ast.copy_location(ast.Name(target.id, ast.Load()), target))
            value = self._call("@update", [operator, current, self.visit(node.value)], node)
            return ast.copy_location(ast.Assign([target], self._put([target], value)), node)
        kind = ATTRIBUTE if isinstance(target, ast.Attribute) else ITEM
        name = _spelled(target if kind is ATTRIBUTE else target.value)
        load = self._site(READ, kind, name, target)
        store = self._site(WRITE, kind, name, target)
        if kind is ATTRIBUTE:
            current = self._call("@load", [load, self.visit(target.value),
                                           _constant(self._mangled(target.attr))], target)
        else:
            current = self._call("@load_item", [load, self.visit(target.value),
                                                self._key(target.slice)], target)
        return self._statement("@store", [store, operator, current, self.visit(node.value)], node)

    # ---- what looks into containers

    def visit_Call(self, node):
        function = node.func
        if isinstance(function, ast.Name) and self._is_built_in(function.id, _LOOK | _WALK):
            self._visit_arguments(node)
            if function.id in _WALK:
                node.args = [self._each(one, visited=True) for one in node.args]
            elif function.id in _LOOK:
                node.args = [self._then(one) for one in node.args]
            return self._called(node)
        if isinstance(function, ast.Attribute) and not self._is_module(function.value):
            return self._method_call(node, function)
        node.func = self.visit(function)
        self._visit_arguments(node)
        names = self._names_variables(node)
        called = self._called(node)
        return self._call("@named", [called], node) if names else called

    def _names_variables(self, node):
        """``locals()`` or its like, where there may be tokens among the variables."""
        return (isinstance(node.func, ast.Name) and self._is_built_in(node.func.id, _NAMING)
                and not node.args and not node.keywords and self._scope.is_function)

    def _called(self, node):
        """A call after which CPython looks whether another thread should go on."""
        last = (node.keywords or node.args or [None])[-1]
        if not self._polls:
            return node
        if last is None:
            if not isinstance(node.func, ast.Name) or node.func.id != "super":
                node.func = self._call("@calls", [node.func], node.func)
        elif isinstance(last, (ast.keyword, ast.Starred)):
            last.value = self._call("@calls", [last.value], last.value)
        else:
            node.args[-1] = self._call("@calls", [last], last)
        return node

    def _method_call(self, node, function):
        """``o.m(a, b)``: the step is the call, after its arguments."""
        site = self._site(READ, CALL, _spelled(function), node)
        owner = self.visit(function.value)
        name = _constant(self._mangled(function.attr))
        self._visit_arguments(node)
        if not node.args and not node.keywords:
            function.value = self._call("@of", [site, owner, name], function.value)
            return node
        function.value = self._call("@hold", [owner, site, name], function.value)
        if node.keywords:
            last = node.keywords[-1]
            last.value = self._call("@then", [site, last.value, _constant(True)], last.value)
        else:
            last = node.args[-1]
            if isinstance(last, ast.Starred):
                last.value = self._call("@then", [site, last.value, _constant(True)], last.value)
            else:
                node.args[-1] = self._call("@then", [site, last, _constant(True)], last)
        return node

    def _visit_arguments(self, node):
        node.args = [self.visit(one) for one in node.args]
        for keyword in node.keywords:
            keyword.value = self.visit(keyword.value)

    def _is_built_in(self, name, which):
        return (name in which and name not in self._bound
                and self._scope.is_global(self._mangled(name)))

    def _then(self, value):
        """A value into which the next step looks."""
        if isinstance(value, ast.Constant):
            return value
        if isinstance(value, ast.Starred):
            value.value = self._then(value.value)
            return value
        site = self._site(READ, CALL, _spelled(value), value)
        return self._call("@then", [site, value], value)

    def visit_Compare(self, node):
        node.left = self.visit(node.left)
        node.comparators = [self.visit(one) for one in node.comparators]
        if len(node.ops) == 1 and isinstance(node.ops[0], (ast.In, ast.NotIn)):
            container = node.comparators[0]
            site = self._site(READ, MEMBERSHIP, _spelled(container), node)
            node.comparators = [self._call("@then", [site, container], container)]
        return node

    def visit_FormattedValue(self, node):
        node.value = self._tested(node.value)
        if node.format_spec is not None:
            node.format_spec = self.visit(node.format_spec)
        return node

    def _tested(self, test):
        """A value whose truth, or text, the next step looks at."""
        visited = self.visit(test)
        return self._then(visited) if isinstance(test, _PLACES) else visited

    def _visit_test(self, node):
        node.test = self._tested(node.test)
        return self._visit_rest(node, "test")

    visit_If = visit_IfExp = visit_Assert = _visit_test

    def visit_UnaryOp(self, node):
        node.operand = (self._tested if isinstance(node.op, ast.Not) else self.visit)(node.operand)
        return node

    def visit_BoolOp(self, node):
        node.values = [self._tested(one) for one in node.values]
        return node

    def visit_match_case(self, node):
        """What a pattern looks at is not seen."""
        if node.guard is not None:
            node.guard = self._tested(node.guard)
        node.body = self._visit_all(node.body)
        return node

    # ---- loops

    def visit_While(self, node):
        how = idling.how(node)
        node.test = self._tested(node.test)
        self._visit_rest(node, "test")
        node.body.insert(0, self._statement("@fuel", [], node.body[0]))
        if how is None:
            return node
        node.body.insert(0, self._looks(how, node.body[0]))
        return [self._looks(idling.BEGINS, node), node]

    def _looks(self, how, node):
        return self._statement("@looks", [_constant(how)], node)

    def visit_For(self, node):
        walked = self._each(node.iter)
        names = [name for name in _names_in(node.target) if self._is_shared(name.id)]
        if names:
            found = [self._variable(WRITE, name) for name in names]
            walked = self._call("@binding", [ast.Tuple(found, ast.Load()), walked], node.iter)
        node.iter = walked
        node.target = self.visit(node.target)
        self._visit_rest(node, "iter", "target")
        node.body.insert(0, self._statement("@fuel", [], node.body[0]))
        return node

    def visit_AsyncFor(self, node):
        self.generic_visit(node)
        node.body.insert(0, self._statement("@fuel", [], node.body[0]))
        return node

    def _each(self, iterable, visited=False):
        if isinstance(iterable, ast.Starred):
            iterable.value = self._each(iterable.value, visited)
            return iterable
        site = self._site(READ, ITERATION, _spelled(iterable), iterable)
        return self._call("@each", [site, iterable if visited else self.visit(iterable)], iterable)

    def _visit_rest(self, node, *done):
        for name, value in ast.iter_fields(node):
            if name in done or value is None:
                continue
            if isinstance(value, list):
                setattr(node, name, self._visit_all(value))
            elif isinstance(value, ast.AST):
                setattr(node, name, self.visit(value))
        return node

    # ---- making nodes

    def _site(self, action, what, name, node):
        return _constant(self._sites.add(action, what, name, node))

    def _call(self, hook, arguments, node):
        arguments = [ast.copy_location(one, node) if not hasattr(one, "lineno") else one
                     for one in arguments]
        return ast.copy_location(
            ast.Call(ast.copy_location(ast.Name(hook, ast.Load()), node), arguments, []), node)

    def _statement(self, hook, arguments, node):
        return ast.copy_location(ast.Expr(self._call(hook, arguments, node)), node)

    def _mangled(self, name):
        if not self._classes or not name.startswith("__") or name.endswith("__"):
            return name
        owner = self._classes[-1].lstrip("_")
        return "_%s%s" % (owner, name) if owner else name

    def _is_module(self, node):
        """An imported module: what it holds is not the program's own."""
        return (isinstance(node, ast.Name) and node.id in self._constants
                and self._scope.is_global(node.id))


def _constant(value):
    return ast.Constant(value)


def _action(context):
    if isinstance(context, ast.Load):
        return READ
    return WRITE if isinstance(context, ast.Store) else DELETE


def _names_in(target):
    if isinstance(target, ast.Name):
        return [target]
    if isinstance(target, ast.Starred):
        return _names_in(target.value)
    if isinstance(target, (ast.Tuple, ast.List)):
        return [name for one in target.elts for name in _names_in(one)]
    return []


def _spelled(node):
    """How the source spells a place, as far as it is short: ``d[k].n``."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return "%s.%s" % (_spelled(node.value), node.attr)
    if isinstance(node, ast.Subscript):
        return "%s[%s]" % (_spelled(node.value), _spelled(node.slice))
    if isinstance(node, ast.Constant):
        return repr(node.value) if len(repr(node.value)) < 20 else "…"
    if isinstance(node, ast.Call):
        hooked = isinstance(node.func, ast.Name) and node.func.id.startswith("@")
        if hooked and node.args:
            return _spelled(node.args[-1] if node.func.id in _LAST_IS_SPELLED else
                            node.args[0] if node.func.id == "@hold" else node.args[1])
        return "%s()" % _spelled(node.func)
    return "…"
