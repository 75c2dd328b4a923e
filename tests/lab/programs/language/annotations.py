# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import typing
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Box(Generic[T]):
    def __init__(self, inside: T) -> None:
        self.inside: T = inside

    def get(self) -> Undefined:  # noqa: F821
        return self.inside


class Pair(NamedTuple):
    left: int
    right: str = "r"


count: int = 3
later: str
print(Box[int](5).get(), Pair(1), Box.get.__annotations__, __annotations__)
print(typing.get_type_hints(Pair))
