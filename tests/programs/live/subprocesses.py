# SPDX-License-Identifier: GPL-3.0-or-later
"""Another Python, and the same program image anew."""
import os
import subprocess
import sys

if len(sys.argv) > 1:
    print("again", sys.argv[1:])
else:
    print(subprocess.run([sys.executable, "-c", "print(1)"], capture_output=True).stdout)
    sys.stdout.flush()
    os.execv(sys.executable, [sys.executable, __file__, "more"])
