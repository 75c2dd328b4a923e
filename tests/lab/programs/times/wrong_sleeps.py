# SPDX-License-Identifier: GPL-3.0-or-later
import time

for amount in (-1, "1", None):
    try:
        time.sleep(amount)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
time.sleep(0)
