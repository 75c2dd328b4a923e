# SPDX-License-Identifier: GPL-3.0-or-later
import subprocess
import sys

done = subprocess.run([sys.executable, "-c", "import sys; print(sys.stdin.read()[::-1])"],
                      input="drow", capture_output=True, text=True, check=True)
print(done.stdout.strip(), done.returncode, repr(done.stderr))
