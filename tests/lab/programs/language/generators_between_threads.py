# SPDX-License-Identifier: GPL-3.0-or-later
import threading

guard = threading.Lock()


def numbers():
    for number in range(6):
        yield number


source = numbers()
found = []


def takes():
    while True:
        with guard:
            number = next(source, None)
            if number is None:
                return
            found.append(number)


threads = [threading.Thread(target=takes) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(found)
