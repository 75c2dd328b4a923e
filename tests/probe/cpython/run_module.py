# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs one of CPython's own test modules and writes what came of each test, as JSON.

    run_module.py MODULE OUT [name of a test ...]
"""
import json
import os
import sys
import unittest


class Outcomes(unittest.TextTestResult):
    """Every test's name and outcome; the worst of its parts when it has subtests."""

    def __init__(self, *args, **keywords):
        super().__init__(*args, **keywords)
        self.outcomes = {}

    def _note(self, test, outcome):
        self.outcomes[test.id()] = outcome

    def addSuccess(self, test):
        super().addSuccess(test)
        self.outcomes.setdefault(test.id(), "ok")

    def addFailure(self, test, error):
        super().addFailure(test, error)
        self._note(test, "failure")

    def addError(self, test, error):
        super().addError(test, error)
        self._note(test, "error")

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._note(test, "skipped: " + reason)

    def addExpectedFailure(self, test, error):
        super().addExpectedFailure(test, error)
        self._note(test, "expected failure")

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._note(test, "unexpected success")

    def addSubTest(self, test, subtest, error):
        super().addSubTest(test, subtest, error)
        if error is not None:
            self._note(test, "failure")


def main():
    module, out, *names = sys.argv[1:]
    sys.path[0] = os.environ["TRAMA_CPYTHON_TESTS"]
    load = unittest.defaultTestLoader
    suite = load.loadTestsFromNames(names) if names else load.loadTestsFromName("test." + module)
    result = unittest.TextTestRunner(resultclass=Outcomes, verbosity=2).run(suite)
    with open(out, "w", encoding="utf-8") as file:
        json.dump({"run": result.testsRun, "outcomes": result.outcomes}, file)


if __name__ == "__main__":
    main()
