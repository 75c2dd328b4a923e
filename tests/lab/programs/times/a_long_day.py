# SPDX-License-Identifier: GPL-3.0-or-later
import time

begin = time.time()
time.sleep(0.05)
print(round(time.time() - begin, 1))
print(round(time.monotonic() - time.monotonic(), 1))
