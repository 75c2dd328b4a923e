# SPDX-License-Identifier: GPL-3.0-or-later
class Vector:
    def __init__(self, *parts):
        self.parts = list(parts)

    def __add__(self, other):
        return Vector(*[a + b for a, b in zip(self.parts, other.parts)])

    def __iadd__(self, other):
        for i, part in enumerate(other.parts):
            self.parts[i] += part
        return self

    def __getitem__(self, i):
        return self.parts[i]

    def __setitem__(self, i, value):
        self.parts[i] = value

    def __len__(self):
        return len(self.parts)

    def __bool__(self):
        return any(self.parts)

    def __contains__(self, value):
        return value in self.parts

    def __call__(self, scale):
        return [scale * part for part in self.parts]


a, b = Vector(1, 2), Vector(3, 4)
c = a
a += b
a[0] *= 10
a[1] -= 1
print((a + b).parts, c is a, len(a), bool(Vector(0)), 40 in a, 7 in a, a(2), list(a), a[0:1])
