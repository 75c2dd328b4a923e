# SPDX-License-Identifier: GPL-3.0-or-later
import sys
import unittest


class Sums(unittest.TestCase):
    def setUp(self):
        self.items = [1, 2]

    def test_sum(self):
        self.assertEqual(sum(self.items), 3)

    def test_raises(self):
        with self.assertRaises(IndexError):
            self.items[5]

    @unittest.skip("later")
    def test_skipped(self):
        self.fail()


result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(Sums).run(result)
print(result.testsRun, len(result.skipped), result.wasSuccessful(), file=sys.stderr)
