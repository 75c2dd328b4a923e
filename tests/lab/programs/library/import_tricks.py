# SPDX-License-Identifier: GPL-3.0-or-later
import importlib
import sys

second = importlib.import_module("_second")
second.made = 50
print(importlib.reload(second).made, second.__file__.endswith("_second.py"), second.__spec__.name)
try:
    import no_such_module
except ModuleNotFoundError as error:
    print(error)
del sys.modules["_second"]
import _second  # noqa: E402

print(_second is second, second.__loader__ is not None)
