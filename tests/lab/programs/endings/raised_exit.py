# SPDX-License-Identifier: GPL-3.0-or-later
# arguments: system | quit | keyboard
import sys

if sys.argv[1] == "system":
    raise SystemExit(4)
if sys.argv[1] == "quit":
    quit(2)
raise KeyboardInterrupt
