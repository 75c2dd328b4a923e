# SPDX-License-Identifier: GPL-3.0-or-later
"""What a value looks like, short, and without running any code of the program's."""

LENGTH = 60
_ITEMS = 6
_DEPTH = 2
_BITS = 256
_name = type.__dict__["__name__"]  # a metaclass may have another one


def short(value):
    """At most 60 characters: the repr of a plain value, else the name of its type."""
    words = _words(value, _DEPTH)
    return words if len(words) <= LENGTH else words[:LENGTH - 1] + "…"


def _words(value, depth):
    kind = type(value)
    if value is None or kind in (bool, float, complex):
        return repr(value)
    if kind is int:
        # A longer one may be refused, and takes long.
        return repr(value) if value.bit_length() <= _BITS else "<int>"
    if kind in (str, bytes):
        return repr(value if len(value) <= LENGTH else value[:LENGTH])
    if kind in _BRACKETS and depth:
        return _of_many(value, kind, depth - 1)
    return "<%s>" % _name.__get__(kind)


_BRACKETS = {list: "[]", tuple: "()", set: "{}", dict: "{}"}


def _of_many(value, kind, depth):
    if not value:
        return repr(value)
    begin, end = _BRACKETS[kind]
    # A copy of the first ones: another thread may be changing it meanwhile.
    shown = []
    for one in list(value.items() if kind is dict else value)[:_ITEMS]:
        if kind is dict:
            shown.append("%s: %s" % (_words(one[0], depth), _words(one[1], depth)))
        else:
            shown.append(_words(one, depth))
    if len(value) > _ITEMS:
        shown.append("…")
    elif kind is tuple and len(shown) == 1:
        end = ",)"
    return begin + ", ".join(shown) + end
