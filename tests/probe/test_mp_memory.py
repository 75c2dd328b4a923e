# SPDX-License-Identifier: GPL-3.0-or-later
"""Values and arrays that processes share."""

import unittest

from test_records import line_of
from watched import SharedCase, on_each_method


class Values(SharedCase):
    @on_each_method
    def test_reads_and_writes_are_told_under_the_lock(self, python, flavour, method):
        run = self.watch(python, flavour, "mp_value", method)
        self.assertEqual(self.names(run), [
            "counter", "counter.get_lock()", "raw", "row", "row.get_lock()", "text",
            "text.get_lock()", "guard", "guarded"])
        _, theirs = self.told(run, "Load", "Store", "Obtain", "Release", text=True)
        lock = "counter.get_lock()"
        self.assertEqual(theirs, [
            ("Obtain", lock, ""), ("Load", "counter", "3"), ("Release", lock, ""),
            ("Obtain", lock, ""), ("Store", "counter", "4"), ("Release", lock, ""),
            ("Obtain", lock, ""),
            ("Obtain", lock, ""), ("Load", "counter", "4"), ("Release", lock, ""),
            ("Obtain", lock, ""), ("Store", "counter", "8"), ("Release", lock, ""),
            ("Release", lock, ""),
            ("Store", "raw", "2.5"),
            ("Obtain", "row.get_lock()", ""), ("Store", "row", "7"),
            ("Release", "row.get_lock()", ""),
            ("Obtain", "row.get_lock()", ""), ("Store", "row", "8"), ("Store", "row", "9"),
            ("Release", "row.get_lock()", ""),
            ("Obtain", "text.get_lock()", ""), ("Store", "text", "b'child'"),
            ("Release", "text.get_lock()", "")])

    @on_each_method
    def test_places_and_lines(self, python, flavour, method):
        run = self.watch(python, flavour, "mp_value", method)
        stores = [(r.argument, r.text, r.line) for r, name in self.named(run, "Store")
                  if name == "row"]
        one, two = line_of("mp_value", "row[1] = 7"), line_of("mp_value", "row[2:4]")
        self.assertEqual(stores, [(1, "7", one), (2, "8", two), (3, "9", two)])
        load = next(r for r in run.records("Load"))
        self.assertEqual((load.function, load.line),
                         ("work", line_of("mp_value", "counter.value += 1")))
        sizes = {name: r.argument >> 16 for r, name in self.named(run, "Create")}
        self.assertEqual((sizes["row"], sizes["text"], sizes["counter"]), (4, 8, 0))

    @on_each_method
    def test_what_python_refuses_is_not_told(self, python, flavour, method):
        run = self.watch(python, flavour, "mp_value", method)
        stored = [r.text for r in run.records("Store")]
        self.assertFalse({"'no'", "1.5", "None"} & set(stored), stored)


class Blocks(SharedCase):
    @on_each_method
    def test_by_their_name_all_processes_know_them(self, python, flavour, method):
        run = self.watch(python, flavour, "mp_shared_memory", method)
        self.assertEqual(self.names(run), ["block", "row"])
        ours, theirs = self.told(run, "Load", "Store", "Close", text=True)
        self.assertEqual([r for r in theirs if r[1] == "row" and r[0] != "Close"],
                         [("Load", "row", "1"), ("Store", "row", "2")])
        self.assertIn(("Close", "block", ""), theirs)
        self.assertEqual([r for r in ours if r[0] != "Close"],
                         [("Load", "row", "2"), ("Load", "row", "'text'")])


if __name__ == "__main__":
    unittest.main()
