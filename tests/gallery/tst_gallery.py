# SPDX-License-Identifier: GPL-3.0-or-later
"""The gallery makes its pictures, and says by its status where it could not."""

import pathlib
import struct
import subprocess
import sys
import tempfile
import unittest

GALLERY = sys.argv.pop(1)
FIRST = "two-sleepers"
VARIANTS = 3


def gallery(*arguments):
    return subprocess.run([GALLERY, *map(str, arguments)], capture_output=True, text=True,
                          timeout=100)


def size_of(picture):
    """Width and height, from a PNG's header."""
    return struct.unpack(">II", picture.read_bytes()[16:24])


class Gallery(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def test_two_themes_of_one_exercise(self):
        done = gallery(self.folder, "--exercise", FIRST, "--language", "pt_BR", "--theme", "dark",
                       "--theme", "high-contrast", "--size", "1280x720")
        self.assertEqual(done.returncode, 0, done.stderr)
        pictures = sorted(self.folder.glob("*.png"))
        self.assertEqual(len(pictures), 2 * VARIANTS)
        self.assertEqual({size_of(picture) for picture in pictures}, {(1280, 720)})
        self.assertEqual(len({picture.read_bytes() for picture in pictures}), len(pictures))
        page = (self.folder / "index.html").read_text(encoding="utf-8")
        for picture in pictures:
            self.assertIn(picture.name, page)

    def test_what_could_not_be_shown_is_a_failure(self):
        done = gallery(self.folder, "--exercise", "no-such-exercise")
        self.assertEqual(done.returncode, 1)
        self.assertIn("no-such-exercise", done.stderr)
        self.assertIn("no-such-exercise", (self.folder / "index.html").read_text(encoding="utf-8"))

    def test_a_size_that_the_window_cannot_have_is_a_failure(self):
        done = gallery(self.folder, "--exercise", FIRST, "--language", "en", "--theme", "light",
                       "--size", "300x200")
        self.assertEqual(done.returncode, 1)

    def test_words_that_are_not_understood(self):
        self.assertEqual(gallery(self.folder, "--theme", "pink").returncode, 2)
        self.assertEqual(gallery(self.folder, "--size", "large").returncode, 2)
        self.assertEqual(gallery().returncode, 2)


if __name__ == "__main__":
    unittest.main()
