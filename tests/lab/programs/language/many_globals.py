# SPDX-License-Identifier: GPL-3.0-or-later
a = b = c = 0
d, (e, f) = 1, (2, 3)
for g in range(3):
    a += g
for h, i in [(1, 2)]:
    b += h * i
with open(__file__) as j:
    k = len(j.readline()) > 0
try:
    raise ValueError("l")
except ValueError as l:  # noqa: E741
    m = str(l)
import os as n  # noqa: E402
if (o := a + b) > 3:
    p = [q for q in range(o)]
print(a, b, c, d, e, f, g, h, i, k, m, n.sep, o, p)
print("l" in globals(), "q" in globals())
