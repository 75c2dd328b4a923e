# SPDX-License-Identifier: GPL-3.0-or-later
import decimal
import fractions
import math
import statistics
import threading

print(decimal.Decimal("0.1") + decimal.Decimal("0.2"), fractions.Fraction(1, 3) + 1)
print(math.pi, math.comb(5, 2), statistics.mean([1, 2, 4]), math.isclose(0.3, 0.1 + 0.2))
seen = []


def precise():
    decimal.getcontext().prec = 4
    seen.append(decimal.Decimal(1) / 3)


thread = threading.Thread(target=precise)
thread.start()
thread.join()
print(seen, decimal.Decimal(1) / 7)
