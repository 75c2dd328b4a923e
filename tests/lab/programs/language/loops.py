# SPDX-License-Identifier: GPL-3.0-or-later
for number in range(2, 12):
    for divisor in range(2, number):
        if number % divisor == 0:
            break
    else:
        print(number, "is prime")
count = 0
while count < 10:
    count += 1
    if count % 2:
        continue
    if count > 6:
        break
else:
    print("never")
print(count)
for empty in []:
    pass
else:
    print("nothing there")
