# SPDX-License-Identifier: GPL-3.0-or-later
import sys

try:
    print(input("name? "))
except EOFError as error:
    print("end:", error)
print(repr(sys.stdin.read()), sys.stdin.isatty())
