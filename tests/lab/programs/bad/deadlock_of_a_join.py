# SPDX-License-Identifier: GPL-3.0-or-later
"""Waits for a thread that waits for its own event."""
import threading

thread = threading.Thread(target=threading.Event().wait)
thread.start()
thread.join()
