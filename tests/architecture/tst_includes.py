# SPDX-License-Identifier: GPL-3.0-or-later
"""The include test finds what it is there to find: violations planted in a small tree."""

import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import includes  # noqa: E402

ALLOWED = [
    ("trace", "<vector>"),
    ("trace", '"core/trace/other.h"'),
    ("timeline", '"core/trace/trace.h"'),
    ("run", '"core/wire/record.h"'),
    ("run", "<sys/wait.h>"),
    ("run", "<QString>"),
    ("session", "<QtCore/QObject>"),
    ("session", '"core/run/outcome.h"'),
    ("probe", "<Python.h>"),
]

FORBIDDEN = [
    ("trace", "<QString>"),
    ("trace", "<unistd.h>"),
    ("trace", '"core/timeline/lane.h"'),
    ("timeline", '"core/run/outcome.h"'),
    ("wire", '"core/run/outcome.h"'),
    ("lab", '"core/wire/record.h"'),
    ("run", '"core/session/session.h"'),
    ("run", '"app/window/window.h"'),
    ("session", '"../../app/window/window.h"'),
    ("session", "<QLabel>"),
    ("session", "<QtWidgets/QLabel>"),
    ("session", "<QtGui/QColor>"),
    ("course", "<QColor>"),
    ("course", '"course.h"'),
    ("insight", "<qstring.h>"),
    ("gossip", "<vector>"),
]


class Includes(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.source = Path(folder.name)
        self.qt_core = self.source / "QtCore"
        self.qt_core.mkdir()
        for header in ("QObject", "QString"):
            (self.qt_core / header).touch()

    def plant(self, folder, header):
        place = self.source / "core" / folder / "planted.cpp"
        place.parent.mkdir(parents=True)
        place.write_text(f"#include <cstdint>\n  #  include {header}\n", encoding="utf-8")
        return includes.complaints(self.source, self.qt_core)

    def test_what_is_allowed_passes(self):
        for folder, header in ALLOWED:
            with self.subTest(folder=folder, header=header):
                self.setUp()
                self.assertEqual(self.plant(folder, header), [])

    def test_what_is_forbidden_is_found(self):
        for folder, header in FORBIDDEN:
            with self.subTest(folder=folder, header=header):
                self.setUp()
                found = self.plant(folder, header)
                self.assertEqual(len(found), 1)
                self.assertIn(f"core/{folder}/planted.cpp:", found[0])


if __name__ == "__main__":
    unittest.main()
