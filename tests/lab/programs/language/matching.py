# SPDX-License-Identifier: GPL-3.0-or-later
from dataclasses import dataclass


@dataclass
class Point:
    x: int
    y: int


def tell(thing):
    match thing:
        case 0 | 1:
            return "small"
        case int(n) if n > 100:
            return f"big {n}"
        case [first, *rest]:
            return f"{first} and {len(rest)} more"
        case {"kind": kind, **others}:
            return f"{kind} {sorted(others)}"
        case Point(x=0, y=y):
            return f"on the axis at {y}"
        case str() as text:
            return text.upper()
        case None:
            return "nothing"
        case _:
            return "else"


for thing in (1, 500, [1, 2, 3], {"kind": "k", "b": 1}, Point(0, 4), Point(1, 1), "s", None, 7):
    print(tell(thing))
