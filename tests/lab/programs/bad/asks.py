# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks the user, while another thread works."""
import threading


def works():
    print(sum(range(10)))


working = threading.Thread(target=works)
working.start()
try:
    print("got", input())
except EOFError:
    print("nobody there")
working.join()
