# SPDX-License-Identifier: GPL-3.0-or-later
def counts(limit):
    sent = None
    try:
        for number in range(limit):
            sent = yield (number, sent)
    finally:
        print("closed")


one = counts(5)
print(next(one), one.send("a"), one.send("b"))
one.close()
print(list(counts(2)), sum(n for n, _ in counts(3)))
