# SPDX-License-Identifier: GPL-3.0-or-later
import threading

own = threading.local()
own.value = "main"
seen = []


def works(number):
    print(hasattr(own, "value"))
    own.value = number
    seen.append(own.value)


for number in range(3):
    thread = threading.Thread(target=works, args=(number,))
    thread.start()
    thread.join()
print(seen, own.value)
