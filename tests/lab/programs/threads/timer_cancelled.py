# SPDX-License-Identifier: GPL-3.0-or-later
import threading

timer = threading.Timer(1000, print, args=["never"])
timer.start()
timer.cancel()
timer.join()
print("cancelled", timer.finished.is_set())
