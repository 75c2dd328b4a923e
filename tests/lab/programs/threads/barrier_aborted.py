# SPDX-License-Identifier: GPL-3.0-or-later
import threading

meet = threading.Barrier(2)


def waits():
    try:
        meet.wait()
    except threading.BrokenBarrierError:
        print("broken", meet.broken)


thread = threading.Thread(target=waits)
thread.start()
meet.abort()
thread.join()
meet.reset()
print(meet.broken)
