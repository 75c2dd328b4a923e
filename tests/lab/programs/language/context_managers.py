# SPDX-License-Identifier: GPL-3.0-or-later
import contextlib


class Room:
    def __init__(self, name, swallows=False):
        self.name, self.swallows = name, swallows

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, kind, error, traceback):
        print("leave", self.name, kind and kind.__name__)
        return self.swallows


@contextlib.contextmanager
def around(word):
    print("before", word)
    try:
        yield word.upper()
    finally:
        print("after", word)


with Room("a") as a, Room("b", swallows=True), around("x") as x:
    print(a.name, x)
    raise ValueError("inside")
with contextlib.suppress(ZeroDivisionError):
    print(1 // 0)
print("on")
