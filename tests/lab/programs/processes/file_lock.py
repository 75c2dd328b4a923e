# SPDX-License-Identifier: GPL-3.0-or-later
import fcntl
import os
import tempfile
from multiprocessing import Process


def add(path, times):
    for _ in range(times):
        with open(path, "r+") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            number = int(file.read())
            file.seek(0)
            file.write(str(number + 1))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "number")
        with open(path, "w") as file:
            file.write("0")
        children = [Process(target=add, args=(path, 3)) for _ in range(3)]
        for child in children:
            child.start()
        for child in children:
            child.join()
        with open(path) as file:
            print(file.read())
