# SPDX-License-Identifier: GPL-3.0-or-later
name = "global"


def shows():
    return name


def hides():
    name = "local"

    class Inside:
        name = "class"
        seen = name

        def look(self):
            return name

    return Inside.seen, Inside().look()


def changes():
    global name, made
    name, made = "changed", "here"


print(shows(), hides())
changes()
print(name, made, shows(), "made" in globals(), sorted(locals()) == sorted(globals()))


def inner_locals():
    a = 1
    b = lambda: a
    return sorted(n for n in locals() if n.isidentifier()), b()


print(inner_locals())
