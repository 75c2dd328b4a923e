# SPDX-License-Identifier: GPL-3.0-or-later
import random

random.seed(42)
print(random.random(), random.randint(1, 100), random.choice("abc"), random.sample(range(9), 3))
own = random.Random("text")
items = list(range(6))
own.shuffle(items)
print(items, own.gauss(0, 1), own.getrandbits(16))
