# SPDX-License-Identifier: GPL-3.0-or-later
import threading


def ring():
    print("ring")


alarm = threading.Timer(0.01, ring)
alarm.name = "A"
alarm.start()
alarm.join()
