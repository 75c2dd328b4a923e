# SPDX-License-Identifier: GPL-3.0-or-later
import os
import sys

os.write(1, b"raw \xff\x00 bytes\n")
sys.stdout.buffer.write(b"buffered\n")
sys.stdout.flush()
print("ünïcödé ☃ \t tab \r\x1b[0m", ascii("é"))
print("\ud800" if False else "fine")
os.system("echo from a shell")
