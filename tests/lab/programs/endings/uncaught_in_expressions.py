# SPDX-License-Identifier: GPL-3.0-or-later
# arguments: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9
import sys

items, table, total = [1, 2], {"a": {"b": None}}, 0


class One:
    value = None


one = One()
acts = [
    lambda: [10 / (n - 1) for n in items],
    lambda: table["a"]["b"]["c"],
    lambda: one.value.x.y,
    lambda: items[0] + table["a"],
    lambda: sorted([1, "a"]),
    lambda: f"{one.value:>5}",
    lambda: next(iter([])) if one else 0,
    lambda: {**table, **items},
    lambda: (yield_ := items[7]),
    lambda: int("x") + total,
]
acts[int(sys.argv[1])]()
