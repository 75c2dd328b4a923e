# SPDX-License-Identifier: GPL-3.0-or-later
"""The hooks of the Lab's transform, which here only write down what they are asked."""

import builtins
import operator

_OPERATORS = {"Add": operator.iadd, "Sub": operator.isub, "Mult": operator.imul,
              "MatMult": operator.imatmul, "Div": operator.itruediv,
              "FloorDiv": operator.ifloordiv, "Mod": operator.imod, "Pow": operator.ipow,
              "LShift": operator.ilshift, "RShift": operator.irshift, "BitOr": operator.ior,
              "BitXor": operator.ixor, "BitAnd": operator.iand}


class Hooks:
    """Installed as builtins; ``asked`` has the sites in the order in which they were reached."""

    def __init__(self):
        self.asked = []
        self._held = []

    def install(self):
        for name in dir(self):
            if name.startswith("hook_"):
                setattr(builtins, "@" + name[5:], getattr(self, name))
        setattr(builtins, "@slice", slice)
        setattr(builtins, "@fuel", lambda: None)
        setattr(builtins, "@looks", lambda how: None)
        setattr(builtins, "@entered", lambda: None)
        setattr(builtins, "@left", lambda: None)
        setattr(builtins, "@token", object)

    def hook_named(self, value):
        for name in [name for name in value if name.startswith("~")]:
            value.remove(name) if isinstance(value, list) else value.pop(name)
        return value

    def hook_before(self, site, *token):
        self.asked.append(site)

    def hook_seen(self, site, before, value):
        return value

    def hook_put(self, sites, value, *tokens):
        self.asked += sites
        return value

    def hook_of(self, site, thing, name):
        self.asked.append(site)
        return thing

    def hook_hold(self, thing, *method):
        self._held.append(thing)
        return thing

    def hook_at(self, site, key):
        self._held.pop()
        self.asked.append(site)
        return key

    def hook_then(self, site, value, method=False):
        if method:
            self._held.pop()
        self.asked.append(site)
        return value

    def hook_load(self, site, thing, name):
        self.asked.append(site)
        value = getattr(thing, name)
        self._held.append((setattr, thing, name))
        return value

    def hook_load_item(self, site, thing, key):
        self.asked.append(site)
        value = thing[key]
        self._held.append((operator.setitem, thing, key))
        return value

    def hook_store(self, site, operation, value, operand):
        self.asked.append(site)
        value = _OPERATORS[operation](value, operand)
        store, thing, key = self._held.pop()
        store(thing, key, value)

    def hook_set(self, site, value, thing, name):
        self.asked.append(site)
        setattr(thing, name, value)

    def hook_set_item(self, site, value, thing, key):
        self.asked.append(site)
        thing[key] = value

    def hook_update(self, operation, value, operand):
        return _OPERATORS[operation](value, operand)

    def hook_each(self, site, iterable):
        self.asked.append(site)
        return iterable

    def hook_binding(self, sites, iterable):
        return iterable
