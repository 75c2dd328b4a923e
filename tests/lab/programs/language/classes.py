# SPDX-License-Identifier: GPL-3.0-or-later
class Shape:
    count = 0

    def __init__(self, name):
        self.name = name
        type(self).count += 1
        Shape.__total = Shape.__dict__.get("_Shape__total", 0) + 1

    @property
    def area(self):
        return 0

    def __repr__(self):
        return f"<{self.name} {self.area}>"

    @classmethod
    def total(cls):
        return cls.__total

    @staticmethod
    def unit():
        return "m2"


class Square(Shape):
    def __init__(self, side):
        super().__init__("square")
        self.side = side

    @property
    def area(self):
        return self.side ** 2


print([Square(2), Square(3), Shape("point")], Square.count, Shape.count, Shape.total(),
      Shape.unit())
