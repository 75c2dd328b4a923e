# SPDX-License-Identifier: GPL-3.0-or-later
class Bad:
    def __del__(self):
        raise ValueError("in del")


bad = Bad()
bad.__del__ = None
try:
    del bad
except ValueError:
    print("never")
print("on")
