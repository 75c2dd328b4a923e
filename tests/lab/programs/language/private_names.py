# SPDX-License-Identifier: GPL-3.0-or-later
class Box:
    __slots__ = ("__inside", "open")

    def __init__(self, inside):
        self.__inside = inside
        self.open = False

    def look(self):
        self.__inside += 1
        return self.__inside

    def __del_it(self):
        del self.__inside

    def empty(self):
        self.__del_it()


box = Box(1)
print(box.look(), box._Box__inside)
box.empty()
for name in ("look", "_Box__inside", "missing"):
    try:
        print(getattr(box, name))
    except AttributeError as error:
        print(error)
        continue
    try:
        box.look()
    except AttributeError as error:
        print(error)
