# SPDX-License-Identifier: GPL-3.0-or-later
"""A program that dies right after its Nth event shows N events, however often it is tried."""

import os
import random
import signal
import unittest

from pythons import SYSTEM
from watched import FLAVOURS, WatchedCase

TRIES = int(os.environ.get("TRAMA_TEST_TRIES", "1000"))
CODES = {"exit": 9, "kill": -signal.SIGKILL}


class Deaths(WatchedCase):
    def test_n_events_are_n_events(self):
        chance = random.Random(1)
        for number in range(TRIES):
            how = ("exit", "kill")[number % 2]
            flavour = list(FLAVOURS)[number // 2 % 2]
            sections = chance.randrange(1, 4000)
            with self.subTest(number=number, how=how, flavour=flavour, sections=sections):
                run = self.watch(SYSTEM, flavour, "dies_at", str(sections), how)
                self.assertEqual(run.code, CODES[how])
                self.assertEqual(len(run.records("Obtain")), sections)
                self.assertEqual(len(run.records("Release")), sections)


if __name__ == "__main__":
    unittest.main()
