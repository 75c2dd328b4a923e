# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a program as the Lab would: python transformed.py PROBE PROGRAM. With --steps it prints,
instead of the program's output, the steps that were asked for."""

import contextlib
import io
import sys
import types

sys.path.insert(0, sys.argv[1])

from passive import Hooks  # noqa: E402
from trama_probe.lab import transform  # noqa: E402

steps = sys.argv[2] == "--steps"
file = sys.argv[-1]
with open(file, encoding="utf-8") as source:
    tree, sites = transform.transformed(source.read(), file)
hooks = Hooks()
hooks.install()
main = types.ModuleType("__main__")
main.__file__ = file
sys.modules["__main__"] = main
sys.argv[:] = [file]
with contextlib.redirect_stdout(io.StringIO()) if steps else contextlib.nullcontext():
    exec(compile(tree, file, "exec", dont_inherit=True), main.__dict__)
if steps:
    for number in hooks.asked:
        site = sites.all[number]
        print(site.line, site.action, site.what, site.name)
