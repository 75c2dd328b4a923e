# SPDX-License-Identifier: GPL-3.0-or-later
"""The daemon is cut off in the middle of its work."""

import threading

begun = threading.Event()


def work():
    begun.set()
    threading.Event().wait()


threading.Thread(target=work, name="A", daemon=True).start()
begun.wait()
