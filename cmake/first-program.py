# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints the path of the first program of the first exercise: first-program.py COURSE LANGUAGE."""

import json
import sys
from pathlib import Path

course, language = Path(sys.argv[1]), sys.argv[2]
chapter = sorted(course.glob("*/chapter.json"))[0].parent
exercise = sorted(chapter.glob("*/exercise.json"))[0]
variant = json.loads(exercise.read_text(encoding="utf-8"))["variants"][0]
print(exercise.parent / variant["programs"][language])
