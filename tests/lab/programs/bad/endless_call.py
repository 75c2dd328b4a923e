# SPDX-License-Identifier: GPL-3.0-or-later
"""A call of Python's own that never comes back."""
import itertools
import threading

threading.Thread(target=lambda: all(itertools.repeat(1))).start()
print("started", flush=True)
