# SPDX-License-Identifier: GPL-3.0-or-later
def outer(a):
    count = a
    count += 1

    def inner():
        nonlocal count
        count += 1
        names = sorted(locals())
        count += 1
        return names, dir(), sorted(vars()), [sorted(locals())[-1] for _ in (count,)]

    told = "{count} of {a}".format(**locals())
    first = locals()
    return inner(), sorted(locals()), dir(), told, count, first is locals(), inner()


class Thing:
    names = dir()
    where = sorted(locals())


print(outer(1))
print(Thing.names, Thing.where)
print((lambda n: [dir() for _ in "a"] + [n, sorted(locals())])(1))
print([name for name in sorted(locals()) if not name.startswith("__")])
