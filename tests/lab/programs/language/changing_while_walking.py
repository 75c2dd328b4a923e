# SPDX-License-Identifier: GPL-3.0-or-later
box = {"a": 1, "b": 2}
try:
    for key in box:
        box[key + "x"] = 0
except RuntimeError as error:
    print(error)
items = [1, 2, 3]
for item in items:
    if item < 3:
        items.append(item + 10)
print(items)
numbers = {1, 2}
try:
    for number in numbers:
        numbers.add(number + 10)
except RuntimeError as error:
    print(error)
