# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that the arrows between the folders are those of ARCHITECTURE.md.

Usage: includes.py SOURCE_FOLDER QTCORE_HEADERS (the folder that holds QObject and its kin).
Prints each include that is against the rules, with its file and line, and exits with 1 when
there is one. A link list alone does not hold the boundary: Qt's headers compile without
linking Qt.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

# Whom each folder of core may include, itself apart. A folder that is not named here is not
# part of the architecture, and a file in it is reported.
ARROWS = {
    "trace": set(),
    "timeline": {"trace"},
    "insight": {"trace"},
    "lab": {"trace"},
    "playback": {"trace"},
    "stage": {"trace", "insight"},
    "wire": {"trace"},
    "probe": {"trace", "lab"},
    "run": {"trace", "timeline", "wire", "lab", "probe"},
    "course": set(),
    "archive": {"trace"},
    "session": {"trace", "timeline", "insight", "lab", "run", "course", "archive"},
}

# These know no Qt at all, and the system only through the standard library.
STANDARD_ONLY = {"trace", "timeline", "insight", "lab", "playback", "stage", "wire"}

# These may use Qt6::Core, and nothing else of Qt.
QT_CORE = {"run", "course", "archive", "session"}

STANDARD = re.compile(r"[a-z0-9_]+")
SYSTEM = re.compile(r"[A-Za-z0-9_]+(/[A-Za-z0-9_]+)*\.h")
INCLUDE = re.compile(r'^\s*#\s*include\s*(?:<([^>]*)>|"([^"]*)")')
SOURCES = {".h", ".hpp", ".cpp", ".cc", ".c"}


def quarrel(folder: str, header: str, quoted: bool, qt_core: Path) -> str | None:
    """What is wrong with a file of core/`folder` including `header`; None when nothing is."""
    parts = header.split("/")
    if parts[0] == "app" or ".." in parts:
        return "core knows nothing of app, and no path leads upwards"
    if parts[0] == "core":
        other = parts[1] if len(parts) > 2 else ""
        if other == folder or other in ARROWS[folder]:
            return None
        return f"core/{folder} does not know core/{other}"
    if quoted:
        return "headers of our own are named from the top: core/<folder>/<file>.h"
    if header.startswith(("Q", "q")):
        if folder not in QT_CORE:
            return f"core/{folder} knows nothing of Qt"
        if (qt_core / header.removeprefix("QtCore/")).is_file():
            return None
        return "core knows nothing of Qt but Qt6::Core"
    if STANDARD.fullmatch(header):
        return None
    if SYSTEM.fullmatch(header) and folder not in STANDARD_ONLY:
        return None
    return f"core/{folder} has no business with this header"


def includes(file: Path):
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        if match := INCLUDE.match(line):
            yield number, match.group(1) or match.group(2), match.group(2) is not None


def complaints(source: Path, qt_core: Path) -> list[str]:
    found = []
    for file in sorted((source / "core").rglob("*")):
        if file.suffix not in SOURCES:
            continue
        place = file.relative_to(source)
        folder = place.parts[1]
        if folder not in ARROWS:
            found.append(f"{place}:1: core/{folder} is not in the architecture (includes.py)")
            continue
        for number, header, quoted in includes(file):
            if why := quarrel(folder, header, quoted, qt_core):
                found.append(f"{place}:{number}: includes {header}, but {why}")
    return found


def main() -> int:
    source, qt_core = map(Path, sys.argv[1:])
    if not (qt_core / "QObject").is_file():
        print(f"{qt_core} does not hold Qt6::Core's headers: nothing was checked")
        return 1
    if not any((source / "core").rglob("*.h")):
        print(f"{source}/core holds no headers: nothing was checked")
        return 1
    found = complaints(source, qt_core)
    print("\n".join(found) or "Every include in core follows the arrows.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
