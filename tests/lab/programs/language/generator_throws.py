# SPDX-License-Identifier: GPL-3.0-or-later
def stubborn():
    while True:
        try:
            yield "waiting"
        except ValueError as error:
            yield f"got {error}"


one = stubborn()
print(next(one), one.throw(ValueError("x")), next(one))
try:
    one.throw(KeyError("out"))
except KeyError as error:
    print(repr(error))
