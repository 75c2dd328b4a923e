# SPDX-License-Identifier: GPL-3.0-or-later
"""Ends at once from a thread, while others hold and wait."""
import os
import threading

lock = threading.Lock()


class Ends:
    def __set__(self, one, value):
        os._exit(7)


class One:
    field = Ends()


def ends():
    One().field = 1


lock.acquire()
threading.Thread(target=lock.acquire).start()
threading.Thread(target=ends).start()
lock.acquire()
