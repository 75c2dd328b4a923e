# SPDX-License-Identifier: GPL-3.0-or-later
import threading

turn = 0
changed = threading.Condition()


def plays(number):
    global turn
    for _ in range(3):
        with changed:
            while turn % 3 != number:
                changed.wait()
            print("player", number)
            turn += 1
            changed.notify_all()


threads = [threading.Thread(target=plays, args=(n,)) for n in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(turn)
