# SPDX-License-Identifier: GPL-3.0-or-later
import sys


def depth(tree):
    return 1 + max(map(depth, tree), default=0)


def hanoi(n, a="a", b="b", c="c"):
    return hanoi(n - 1, a, c, b) + [(a, c)] + hanoi(n - 1, b, a, c) if n else []


def endless(n):
    return endless(n + 1)


print(depth([[[]], []]), len(hanoi(5)), hanoi(2))
sys.setrecursionlimit(300)
try:
    endless(0)
except RecursionError as error:
    print(str(error)[:32])
