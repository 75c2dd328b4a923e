# SPDX-License-Identifier: GPL-3.0-or-later
import json
import re
import textwrap

data = {"b": [1, 2.5, None], "a": {"t": True}}
text = json.dumps(data, sort_keys=True, indent=1)
print(text, json.loads(text) == data)
try:
    json.loads("{bad}")
except json.JSONDecodeError as error:
    print(error)
print(re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"), re.findall(r"\d+", "a1b22"))
print([m.span() for m in re.finditer("a", "banana")], textwrap.fill("one two three", 7))
