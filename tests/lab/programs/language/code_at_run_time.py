# SPDX-License-Identifier: GPL-3.0-or-later
space = {"x": 3}
exec("y = x * 2\ndef f(n):\n    return n + y", space)
print(space["f"](1), eval("x + y", space), eval("[i for i in range(3)]"))
code = compile("1 + 1", "<own>", "eval")
print(eval(code), code.co_filename)
try:
    exec("def broken(:\n    pass")
except SyntaxError as error:
    print(error.msg, error.lineno)
try:
    eval("1 / 0")
except ZeroDivisionError as error:
    print(error)
print((lambda *a, **k: (a, k))(1, b=2), type("Made", (), {"z": 1}).z)
