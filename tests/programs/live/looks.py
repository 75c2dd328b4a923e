# SPDX-License-Identifier: GPL-3.0-or-later
"""What a program can see of itself."""
import __main__
import builtins
import inspect
import os
import sys
import threading
import time

print(sys.argv, __name__, __file__ == os.path.abspath(__file__), __main__.__spec__)
print(sys.path[0] == os.path.dirname(os.path.abspath(__file__)))
print([entry for entry in sys.path if "probe" in os.path.basename(entry)])
print("sitecustomize" in sys.modules, sys.excepthook, input, builtins.print)
print(inspect.isbuiltin(time.sleep), inspect.isbuiltin(sys.excepthook))
print(inspect.signature(threading.Thread.join), threading.Thread.start.__qualname__)
print(repr(time.sleep), repr(threading.Lock), repr(sys.stdout.write).split(" at ")[0])
for mistake in (lambda: threading.Lock().acquire("no", "number"), lambda: threading.Lock(1),
                lambda: threading.Lock().acquire(colour=1), lambda: threading.Lock().unheard_of,
                lambda: time.sleep("long"), lambda: time.sleep()):
    try:
        mistake()
    except Exception as error:
        print(type(error).__name__, error)
print(threading.active_count(), threading.current_thread().name)
with open(__file__) as file:
    print(file.fileno())
print(sys.flags.no_site, sys.exc_info(), sys.gettrace(), sys.getprofile())
print([type(finder) if not isinstance(finder, type) else finder
       for finder in sys.meta_path if "trama" not in type(finder).__module__])
