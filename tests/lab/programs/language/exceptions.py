# SPDX-License-Identifier: GPL-3.0-or-later
class Own(Exception):
    def __init__(self, code):
        super().__init__(f"code {code}")
        self.code = code


def tries(number):
    try:
        if number == 0:
            raise Own(7)
        if number == 1:
            return 1 / 0
        if number == 2:
            return {}["k"]
        return "fine"
    except Own as error:
        return error.code
    except (ZeroDivisionError, KeyError) as error:
        return type(error).__name__
    else:
        return "never"
    finally:
        print("finally", number)


print([tries(n) for n in range(4)])
try:
    try:
        raise ValueError("first")
    except ValueError as error:
        raise TypeError("second") from error
except TypeError as error:
    print(error, "from", repr(error.__cause__), error.__suppress_context__)
