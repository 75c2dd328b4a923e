# SPDX-License-Identifier: GPL-3.0-or-later
import contextlib
import io
import sys

text = io.StringIO()
with contextlib.redirect_stdout(text):
    print("hidden")
    sys.stdout.write("as well\n")
print(repr(text.getvalue()))
sys.stderr.write("to stderr\n")
sys.stdout.writelines(["a", "b", "\n"])
print("no end", end="", flush=True)
print()
print("x", "y", sep=", ", file=sys.stderr)
