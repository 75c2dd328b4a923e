# SPDX-License-Identifier: GPL-3.0-or-later
import itertools


class Countdown:
    def __init__(self, start):
        self.now = start

    def __iter__(self):
        return self

    def __next__(self):
        if self.now == 0:
            raise StopIteration
        self.now -= 1
        return self.now + 1


print(list(Countdown(3)), *Countdown(2), max(Countdown(4)), 2 in Countdown(3))
print(list(itertools.chain("ab", Countdown(1))), list(itertools.islice(itertools.count(5), 3)))
print([(k, len(list(g))) for k, g in itertools.groupby("aabccc")])
print(list(itertools.accumulate([1, 2, 3])), list(itertools.product("ab", (1, 2)))[-1])
print(list(map(lambda a, b: a * b, [1, 2], [3, 4])), list(filter(None, [0, 1, "", "x"])))
print(list(zip([1, 2], "ab")), dict(enumerate("xy", 1)), list(reversed([1, 2])))
