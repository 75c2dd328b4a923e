# SPDX-License-Identifier: GPL-3.0-or-later
import inspect


def documented(a, b=2, *args, c, **rest):
    """Says what it is."""
    inner = a
    return lambda: inner


print(inspect.signature(documented), documented.__doc__, documented.__name__)
print(inspect.getsource(documented).splitlines()[0], documented.__code__.co_firstlineno)
print(documented.__code__.co_argcount, documented.__defaults__, inspect.isgeneratorfunction(len))
print(inspect.currentframe().f_lineno, inspect.getmodule(documented).__name__)
print([name for name, _ in inspect.getmembers(documented) if name == "__kwdefaults__"])
