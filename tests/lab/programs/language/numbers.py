# SPDX-License-Identifier: GPL-3.0-or-later
print(2 ** 100, -7 // 2, -7 % 3, divmod(7, -2), 0.1 + 0.2, round(2.5), 1e308 * 10)
print(int("ff", 16), 0b101, 1_000, complex(1, 2) * 1j, float("nan") != float("nan"))
print(abs(-3), pow(3, -1), pow(3, 4, 5), sum([0.1] * 10), max(1, 2.5), bool(0.0))
print(1 < 2 < 3, 1 < 3 > 2, not 1, 1 and 0, 0 or "x", 3 if [] else 4)
print(5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 10, 1024 >> 3, (5).bit_length())
