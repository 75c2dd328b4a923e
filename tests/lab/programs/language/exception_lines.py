# SPDX-License-Identifier: GPL-3.0-or-later
import traceback


def third(values):
    return [value
            for value in values
            if 10 / value]


def second(table):
    return third(table["all"]
                 + [0])


try:
    second({"all": [1]})
except ZeroDivisionError:
    print(traceback.format_exc())
try:
    second({})
except KeyError as error:
    print([(f.name, f.lineno) for f in traceback.extract_tb(error.__traceback__)])
