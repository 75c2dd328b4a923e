# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes in every way."""
import contextlib
import io
import os
import sys

print("one", 2, sep="-")
sys.stdout.write("letters: \u00e3 \u20ac \U0001f600\n")
sys.stdout.writelines(["three\n", "four\n"])
print("to stderr", file=sys.stderr)
with contextlib.redirect_stdout(io.StringIO()):
    print("to nobody")
print("x" * 20000)
print(sys.stdout.write("\u20ac" * 5000 + "\n"))
sys.stdout.flush()
os.write(1, b"past the streams\n")
try:
    sys.stdout.write(b"bytes")
except TypeError as error:
    print(error)
print(repr(sys.stdout), type(sys.stdout))
