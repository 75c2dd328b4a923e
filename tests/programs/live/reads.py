# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads input in every way."""
import sys

name = input("who? ")
print("hello", name)
print(repr(sys.stdin.readline()))
for line in sys.stdin:
    print(repr(line))
    break
print(repr(sys.stdin.read()))
try:
    input()
except EOFError as error:
    print(error)
