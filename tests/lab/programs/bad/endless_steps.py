# SPDX-License-Identifier: GPL-3.0-or-later
"""Steps without end."""
import threading

count = 0


def counts():
    global count
    while True:
        count += 1


for _ in range(2):
    threading.Thread(target=counts).start()
