# SPDX-License-Identifier: GPL-3.0-or-later
name, value, width = "pi", 3.14159, 8
print(f"{name:>{width}} {value:.2f} {value!r:10}| {name!s:^6} {{}} {value=:.1f}")
print(f"{'nested ' + name} {[n for n in range(3)]} {({'k': 1})['k']} {(lambda x: x * 2)(4)}")
print("%s %05d %x" % (name, 42, 255), "{0}-{1}-{0}".format("a", "b"))
print("".join(reversed("abc")), "a,b,,c".split(","), " x ".strip(), "abc".replace("b", "-"))
print(rb"\n", "é".encode(), b"\xc3\xa9".decode(), "ß".upper(), ord("a"), chr(98))
