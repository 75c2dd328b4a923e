# SPDX-License-Identifier: GPL-3.0-or-later
"""Two interpreters in one process, each with a GIL of its own, computing at once. CPython 3.12."""
import threading

try:
    import _interpreters as interpreters
except ImportError:
    import _xxsubinterpreters as interpreters

WORK = "n = 0\nfor i in range(300_000): n += i\n"
thread = threading.Thread(target=interpreters.run_string, args=(interpreters.create(), WORK))
thread.start()
exec(WORK)
thread.join()
print("done")
