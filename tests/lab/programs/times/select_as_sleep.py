# SPDX-License-Identifier: GPL-3.0-or-later
import select
import time

begin = time.monotonic()
print(select.select([], [], [], 0.1), time.monotonic() - begin >= 0.1)
