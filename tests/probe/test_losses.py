# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing is lost when a program dies at once, and what is given up is counted."""

import signal
import unittest

from engine import Engine
from watched import WatchedCase, on_each_python, run_watched

# Critical sections that are more than a ring holds.
TOO_MANY = {"extension": "270000", "pure": "40000"}


class Deaths(WatchedCase):
    @on_each_python
    def test_nothing_is_lost(self, python, flavour):
        deaths = {"exit": 9, "kill": -signal.SIGKILL, "crash": -signal.SIGSEGV}
        for how, code in deaths.items():
            with self.subTest(how=how):
                run = self.watch(python, flavour, "dies", how)
                self.assertEqual((run.code, run.out), (code, b"3000"))
                self.assertEqual(len(run.records("Obtain")), 3000)
                self.assertEqual(len(run.records("Release")), 3000)


class Fullness(WatchedCase):
    @on_each_python
    def test_a_slow_engine_makes_the_program_wait(self, python, flavour):
        run = self.watch(python, flavour, "fills_the_ring", TOO_MANY[flavour])
        self.assertEqual(run.out, b"through\n")
        self.assertEqual(len(run.records("Obtain")), int(TOO_MANY[flavour]))

    @on_each_python
    def test_an_engine_that_stands_still_is_waited_for_once(self, python, flavour):
        run = run_watched(python, flavour, "fills_the_ring", TOO_MANY[flavour],
                          engine=Engine(stands_still=True))
        self.assertEqual((run.code, run.out, run.error), (0, b"through\n", b""))
        process, = run.engine.processes
        slots = len(process.raw) + sum(_payload_slots(raw) for raw in process.raw)
        self.assertLessEqual(slots, process.mask + 1)
        self.assertGreater(process.lost, 0)
        # ThreadBegin, Create, two of each section and the two writes of print.
        self.assertEqual(len(process.raw) + process.lost, 2 + 2 * int(TOO_MANY[flavour]) + 2)
        self.assertEqual(process.holes, 0)

    @on_each_python
    def test_an_engine_that_goes_is_not_waited_for(self, python, flavour):
        run = run_watched(python, flavour, "fills_the_ring", TOO_MANY[flavour], engine=_Leaves())
        self.assertEqual((run.code, run.out, run.error), (0, b"through\n", b""))


def _payload_slots(raw):
    argument, text = raw[4], raw[5]
    return -(-(12 + len(text)) // 24) if argument or text else 0


class _Leaves(Engine):
    """Hangs up on whoever says hello."""

    def _round(self):
        super()._round()
        for process in self.processes:
            process.connection.close()
            process.open = False


if __name__ == "__main__":
    unittest.main()
