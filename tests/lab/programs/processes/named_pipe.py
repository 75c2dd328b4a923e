# SPDX-License-Identifier: GPL-3.0-or-later
import os
import tempfile
from multiprocessing import Process


def says(path):
    with open(path, "w") as pipe:
        for word in ("one", "two", "three"):
            print(word, file=pipe)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "pipe")
        os.mkfifo(path)
        child = Process(target=says, args=(path,))
        child.start()
        with open(path) as pipe:
            print(pipe.read().split())
        child.join()
        print(child.exitcode)
