# SPDX-License-Identifier: GPL-3.0-or-later
def say(value):
    print(value, end=" ")
    return value


box = {}
box[say("key")] = say("value")
say(box)[say("key")] += say("x")
print(say(1) + say(2) * say(3))
(lambda *args, **keys: None)(say(4), *[say(5)], k=say(6), **{"j": say(7)})
print([say(8), say(9)][say(0)], say(1) if say(0) else say(2), say(1) < say(0) < say(5))
items = [1, 2, 3]
items[say(0)], items[say(1)] = say("a"), say("b")
print(f"{say('f')} {say('g')}", items, {say(1): say(2), **{say(3): say(4)}})
