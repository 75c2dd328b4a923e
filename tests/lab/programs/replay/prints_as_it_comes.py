# SPDX-License-Identifier: GPL-3.0-or-later
import threading


def tells(name):
    for number in range(4):
        print(name, number)


for name in "abc":
    threading.Thread(target=tells, args=(name,)).start()
