# SPDX-License-Identifier: GPL-3.0-or-later
import os
import pathlib
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder, "words.txt")
    path.write_text("one\ntwo\n")
    with open(path, "a") as file:
        print("three", file=file)
    print(path.read_text().split(), os.path.getsize(path), [p.name for p in path.parent.iterdir()])
    with open(path, "rb") as file:
        file.seek(4)
        print(file.read(3), file.tell())
    try:
        open(path.with_name("none"))
    except FileNotFoundError as error:
        print(error.strerror)
print(os.path.exists(folder))
