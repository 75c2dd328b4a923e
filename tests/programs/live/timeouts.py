# SPDX-License-Identifier: GPL-3.0-or-later
"""Joins that give up."""
import multiprocessing
import threading

if __name__ == "__main__":
    event = multiprocessing.get_context("fork").Event()
    thread = threading.Thread(target=event.wait)
    child = multiprocessing.get_context("fork").Process(target=event.wait)
    child.start()
    thread.start()
    thread.join(0.001)
    child.join(0.001)
    event.set()
    thread.join()
    child.join()
