# SPDX-License-Identifier: GPL-3.0-or-later
words = "the quick brown fox".split()
print([w[0] for w in words if len(w) > 3], {w: len(w) for w in words})
print(sorted({c for w in words for c in w if c in "aeiou"}))
table = [[r * c for c in range(1, 4)] for r in range(1, 4)]
print(table, [cell for row in table for cell in row if cell % 2 == 0])
print(sum(x * y for x, y in zip(range(5), range(5, 10))), any(w == "fox" for w in words))
print([y := 1, y ** 2, y], [total := total + n for n in range(4)] if (total := 0) == 0 else None)
