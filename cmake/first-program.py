# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints the path of the first program of the first exercise: first-program.py COURSE LANGUAGE."""

import json
import sys
from pathlib import Path

course, language = Path(sys.argv[1]), sys.argv[2]
chapter = sorted(course.glob("*/chapter.json"))[0]
sections = json.loads(chapter.read_text(encoding="utf-8"))["sections"]
exercise = chapter.parent / sections[0]["exercises"][0]
variants = json.loads((exercise / "exercise.json").read_text(encoding="utf-8"))["variants"]
print(exercise / variants[0]["programs"][language])
