# SPDX-License-Identifier: GPL-3.0-or-later
"""The probe's hot path in Python alone, for interpreters the extension does not load in."""
