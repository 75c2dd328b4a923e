# SPDX-License-Identifier: GPL-3.0-or-later
import threading

ping, pong = threading.Event(), threading.Event()


def answers():
    for number in range(3):
        ping.wait()
        ping.clear()
        print("pong", number)
        pong.set()


thread = threading.Thread(target=answers)
thread.start()
for number in range(3):
    print("ping", number)
    ping.set()
    pong.wait()
    pong.clear()
thread.join()
