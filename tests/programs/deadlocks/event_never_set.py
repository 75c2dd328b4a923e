# SPDX-License-Identifier: GPL-3.0-or-later
"""Everybody waits for somebody else to begin."""
# executions: 1
# outcome: 1 x deadlock ''
import threading

signal = threading.Event()
thread = threading.Thread(target=signal.wait)
thread.start()
thread.join()
