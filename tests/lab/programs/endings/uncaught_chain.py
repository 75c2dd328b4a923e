# SPDX-License-Identifier: GPL-3.0-or-later
def inner():
    try:
        return 1 / 0
    finally:
        print("finally")


def middle():
    try:
        inner()
    except ZeroDivisionError as error:
        error.add_note("a note") if hasattr(error, "add_note") else None
        raise


def outer():
    try:
        middle()
    except ZeroDivisionError:
        raise LookupError("while at it")


outer()
