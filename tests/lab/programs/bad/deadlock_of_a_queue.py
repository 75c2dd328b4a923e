# SPDX-License-Identifier: GPL-3.0-or-later
"""Gets from a queue that nobody fills."""
import queue

queue.Queue().get()
