# SPDX-License-Identifier: GPL-3.0-or-later
def counter(start):
    count = start

    def up(by=1):
        nonlocal count
        count += by
        return count

    def down():
        nonlocal count
        count -= 1
        return count

    return up, down


up, down = counter(10)
print(up(), up(5), down(), up.__closure__[0].cell_contents)
adders = [lambda x, n=n: x + n for n in range(3)]
late = [lambda: n for n in range(3)]
print([f(10) for f in adders], [f() for f in late])
