# SPDX-License-Identifier: GPL-3.0-or-later
class Loud:
    def __init__(self, name):
        self.name = name

    def __lt__(self, other):
        print(self.name, "<", other.name)
        return True

    def __eq__(self, other):
        print(self.name, "==", other.name)
        return False

    def __hash__(self):
        return 1

    def __bool__(self):
        print("bool", self.name)
        return True


a, b, c = map(Loud, "abc")
print(a < b < c, a == b or c, a and b < c)
print(b in [a, c], {a: 1, b: 2}.get(c), a if b else c == a)
print([one.name for one in sorted([c, a])])
