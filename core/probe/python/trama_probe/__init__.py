# SPDX-License-Identifier: GPL-3.0-or-later
"""The probe: reports what a program does to Trama's engine, and changes nothing of it.

PROTOCOL.md in core/wire is the contract. ``start`` lets it in; ``backend`` is the extension, or
the same in Python; each of the other modules watches one subject.
"""
