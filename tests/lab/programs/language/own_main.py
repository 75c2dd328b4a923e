# SPDX-License-Identifier: GPL-3.0-or-later
"""What it is."""
import sys

main = sys.modules["__main__"]
print(main.__doc__, main.__name__, main.__file__ == __file__, __builtins__.__name__)
print(sorted(n for n in vars(main) if n.startswith("__")))
print(sys.argv == [__file__], len(sys.path) > 2, sys.flags.optimize, sys.orig_argv[-1] != "")
