# SPDX-License-Identifier: GPL-3.0-or-later
# arguments: none | 0 | 3 | 256 | text | true | object
import sys

print("before")
how = sys.argv[1]
sys.exit({"none": None, "text": "said", "true": True, "object": ValueError("v")}.get(
    how, int(how) if how.isdigit() else None))
