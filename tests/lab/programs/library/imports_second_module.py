# SPDX-License-Identifier: GPL-3.0-or-later
import sys

import _second
from _second import Counter, double as twice

print(_second.__name__, _second.made, twice(4), "_second" in sys.modules)
counter = Counter()
counter.up()
_second.made += 1
print(counter.count, _second.made, _second.look(), _second.__doc__)
try:
    from _second import missing
except ImportError as error:
    print(error.name)
