# SPDX-License-Identifier: GPL-3.0-or-later
class Registry(type):
    known = {}

    def __new__(mcs, name, bases, space, **options):
        made = super().__new__(mcs, name, bases, dict(space))
        mcs.known[name] = options.get("tag")
        return made

    def __init__(cls, name, bases, space, **options):
        super().__init__(name, bases, space)

    def __len__(cls):
        return 42


class A(metaclass=Registry, tag="a"):
    pass


class B(A):
    def __init_subclass__(cls, **keywords):
        super().__init_subclass__()
        print("subclass", cls.__name__)


class C(B):
    pass


print(Registry.known, len(A))
