# SPDX-License-Identifier: GPL-3.0-or-later
from dataclasses import asdict, astuple, dataclass, field, replace


@dataclass(frozen=True, order=True)
class Item:
    name: str
    price: float = 0.0
    tags: list = field(default_factory=list, compare=False)

    def __post_init__(self):
        if self.price < 0:
            raise ValueError(f"{self.name}: {self.price}")


items = [Item("b", 2.0), Item("a", 3.5, ["x"])]
print(sorted(items)[0], asdict(items[1]), astuple(items[0]), replace(items[0], price=1))
for act in (lambda: Item("c", -1), lambda: setattr(items[0], "name", "z")):
    try:
        act()
    except (ValueError, AttributeError) as error:
        print(type(error).__name__, error)
