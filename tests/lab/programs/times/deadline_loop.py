# SPDX-License-Identifier: GPL-3.0-or-later
import time

end = time.monotonic() + 0.02
while time.monotonic() < end:
    pass
print("over")
