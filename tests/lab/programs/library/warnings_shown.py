# SPDX-License-Identifier: GPL-3.0-or-later
import sys
import warnings


def old():
    warnings.warn("old is old", DeprecationWarning, stacklevel=2)


old()
old()
warnings.warn("by hand")
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    old()
print([str(one.message) for one in caught], file=sys.stderr)
