# SPDX-License-Identifier: GPL-3.0-or-later
import sys

sys.excepthook = lambda kind, error, traceback: print(
    kind.__name__, error, traceback.tb_lineno, traceback.tb_next.tb_frame.f_code.co_name,
    file=sys.stderr)


def fails():
    raise OSError(2, "No such thing")


fails()
