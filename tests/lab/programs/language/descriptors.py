# SPDX-License-Identifier: GPL-3.0-or-later
class Logged:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, one, owner):
        if one is None:
            return self
        print("get", self.name)
        return getattr(one, self.name, None)

    def __set__(self, one, value):
        print("set", self.name, value)
        setattr(one, self.name, value)


class Point:
    x = Logged()

    def __getattr__(self, name):
        return f"no {name}"

    def __setattr__(self, name, value):
        super().__setattr__(name, value)


point = Point()
point.x = 1
point.x += 2
print(point.x, point.y, type(Point.x).__name__)
