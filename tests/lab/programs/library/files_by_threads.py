# SPDX-License-Identifier: GPL-3.0-or-later
import os
import tempfile
import threading

guard = threading.Lock()
with tempfile.NamedTemporaryFile("w+", delete=False) as file:
    def writes():
        for _ in range(3):
            with guard:
                file.write("line\n")
                file.flush()

    threads = [threading.Thread(target=writes) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    file.seek(0)
    print(len(file.readlines()))
os.unlink(file.name)
