# SPDX-License-Identifier: GPL-3.0-or-later
"""Who called what stands in for another callable."""

import sys

from trama_probe import files


def caller():
    """The innermost frame that is none of ours: that of the caller of a hook."""
    frame = sys._getframe(1)
    while frame is not None and files.is_probe(frame.f_code.co_filename):
        frame = frame.f_back
    return frame
