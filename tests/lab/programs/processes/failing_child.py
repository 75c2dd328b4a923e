# SPDX-License-Identifier: GPL-3.0-or-later
import multiprocessing
import sys

context = multiprocessing.get_context("fork")


def fails():
    raise LookupError("in the child")


child = context.Process(target=fails, name="child")
child.start()
child.join()
print(child.exitcode, file=sys.stderr)
