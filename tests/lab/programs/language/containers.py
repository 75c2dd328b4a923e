# SPDX-License-Identifier: GPL-3.0-or-later
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple

groups = defaultdict(list)
for word in "apple avocado bean".split():
    groups[word[0]].append(word)
print(dict(groups), Counter("banana").most_common(2), list(OrderedDict(a=1).items()))
line = deque([1, 2, 3], maxlen=3)
line.append(4)
line.rotate(1)
line.appendleft(0)
print(line, ChainMap({"a": 1}, {"a": 2, "b": 3})["b"], namedtuple("P", "x y")(1, y=2))
table = {"b": 1, "a": 2}
table.setdefault("c", []).append(3)
table.update(d=4)
print(sorted(table), table.pop("b"), table.get("z", "none"), list(table.items()), "a" in table)
items = [3, 1, 2]
items.sort(key=lambda n: -n)
items.insert(1, 9)
items.remove(1)
print(items, items.index(9), items.count(3), items.pop(0), items * 2, sorted(items))
some = {1, 2, 3}
some |= {4}
some.discard(1)
print(some & {2, 9}, some - {2}, some ^ {4, 5}, some >= {2}, frozenset(some) == some)
