# SPDX-License-Identifier: GPL-3.0-or-later
"""The ring of PROTOCOL.md, as its only writer sees it.

Slots are handed out by one call into C: neither another thread nor a signal handler can come
between the number and the header that tells of it. Without a GIL a lock does that; it is
reentrant, because a handler may report while its own thread holds it.
"""

import fcntl
import mmap
import os
import struct
import sys
import time
from _thread import RLock
from functools import partial
from itertools import count, islice

from trama_probe.pure import link

_CAPACITY = 65536
_MASK = _CAPACITY - 1
_HEADER = 4096
_SLOT = 32
_PAYLOAD = 24
_RESERVED, _CONSUMED, _LOST = 64 // 8, 128 // 8, 192 // 8  # in words of 8 bytes
_PAYLOAD_MARK = 1 << 63
_TEXT_MAX = 255 * _PAYLOAD - 12
# Threads look for room before they reserve: between the two others may reserve as well.
_MARGIN = 8192
_PATIENCE = 2_000_000_000  # ns without any progress of the reader
_NAP = 0.0002

_head = struct.Struct("<QIIIHBB")  # what follows the commit word
_payload = struct.Struct("<qI")
_now = time.monotonic_ns
_sleep = time.sleep
_has_gil = getattr(sys, "_is_gil_enabled", lambda: True)()

_memory = None
_words = None
_tickets = None
_lock = RLock()
_speaks = False
_stalled = -1


def open():
    """Makes a new ring and returns the descriptor of its memory, for the caller to close."""
    global _memory, _words, _tickets, _lock, _speaks, _stalled
    size = _HEADER + _CAPACITY * _SLOT
    fd = os.memfd_create("trama-ring", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
    os.ftruncate(fd, size)
    # The engine maps the memory too: it must not be able to shrink under it.
    fcntl.fcntl(fd, 1033, 2 | 4)  # F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW
    _memory = mmap.mmap(fd, size, **({"trackfd": False} if sys.version_info >= (3, 13) else {}))
    struct.pack_into("<IIQ", _memory, 0, 0x474E4952, 1, _CAPACITY)
    _words = memoryview(_memory).cast("Q")
    _tickets = zip(count(), map(partial(_words.__setitem__, _RESERVED), count(1)))
    _lock = RLock()
    _speaks = True
    _stalled = -1
    return fd


def speaks():
    return _speaks


def silence():
    global _speaks
    _speaks = False


def fitting(text):
    """How many bytes of a text fit into one record, at a character's boundary."""
    if len(text) <= _TEXT_MAX:
        return len(text)
    fitting = _TEXT_MAX
    while fitting > 0 and text[fitting] & 0xC0 == 0x80:
        fitting -= 1
    return fitting


def write(thread, object, code, place, kind, argument=0, text=b""):
    """Writes one record; waits while the ring is full, and may then give it up."""
    if not _speaks:
        return
    more = 0
    if argument or text:
        more = -(-(12 + len(text)) // _PAYLOAD)
    if _words[_RESERVED] - _words[_CONSUMED] > _CAPACITY - _MARGIN and not _wait_for_room():
        _words[_LOST] += 1
        return
    taken = []
    record = thread, object, code, place, kind, more
    payload = _payload.pack(argument, len(text)) + text if more else b""
    try:
        _take(taken, 1 + more)
        _fill(taken[0][0], record, payload)
    except BaseException:
        # A signal's handler raised, or another thread threw something in. The slots are ours, and
        # the engine waits for them.
        if taken:
            _fill(taken[0][0], record, payload)
        raise


def _take(taken, slots):
    """One call into C, which also keeps what it has taken."""
    if _has_gil:
        taken.extend(islice(_tickets, slots))
        return
    with _lock:
        taken.extend(islice(_tickets, slots))


def _fill(first, record, payload):
    if payload:
        _write_payload(first + 1, record[-1], payload)
    at = _HEADER + (first & _MASK) * _SLOT
    # After reserving: the engine's watermark stops at a reserved slot, so no record is late.
    _head.pack_into(_memory, at + 8, _now(), *record)
    _words[at >> 3] = first + 1


def _write_payload(first, slots, joined):
    joined = joined.ljust(slots * _PAYLOAD, b"\0")
    for i in range(slots):
        at = _HEADER + ((first + i) & _MASK) * _SLOT
        _memory[at + 8:at + _SLOT] = joined[i * _PAYLOAD:(i + 1) * _PAYLOAD]
        _words[at >> 3] = (first + i + 1) | _PAYLOAD_MARK


def _wait_for_room():
    """False when the reader stood still for as long as our patience, or is gone."""
    global _stalled
    seen, since = _words[_CONSUMED], _now()
    if seen == _stalled:
        return False
    while link.alive():
        if _words[_RESERVED] - _words[_CONSUMED] <= _CAPACITY - _MARGIN:
            return True
        _sleep(_NAP)
        if _words[_CONSUMED] != seen:
            seen, since = _words[_CONSUMED], _now()
        elif _now() - since > _PATIENCE:
            _stalled = seen
            return False
    silence()
    return False
