# SPDX-License-Identifier: GPL-3.0-or-later
import sys

for number in range(2000):
    print(number, "x" * 100)
sys.stderr.write("y" * 100000 + "\n")
