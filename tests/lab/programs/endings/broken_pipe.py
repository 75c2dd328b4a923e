# SPDX-License-Identifier: GPL-3.0-or-later
import os
import sys

reading, writing = os.pipe()
os.close(reading)
try:
    os.write(writing, b"x")
except BrokenPipeError as error:
    print(error)
sys.stdout.close()
try:
    print("x")
except ValueError as error:
    print(error, file=sys.stderr)
