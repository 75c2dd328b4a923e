# SPDX-License-Identifier: GPL-3.0-or-later
import sys

try:
    assert 1 + 1 == 3, "sums"
except AssertionError as error:
    print("failed:", error)
try:
    assert []
except AssertionError as error:
    print("failed:", repr(error))
assert (lambda: True)()
print(__debug__, __name__, __doc__, __file__ == sys.argv[0], sys.argv[1:])
