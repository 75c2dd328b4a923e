# SPDX-License-Identifier: GPL-3.0-or-later
"""The socket to the engine: opened once a process, written to seldom."""

import fcntl
import os
import select
import struct
from _socket import AF_UNIX, MSG_NOSIGNAL, SCM_RIGHTS, SOCK_SEQPACKET, SOL_SOCKET, socket

_VERSION = 1
_HELLO, _CODE = 1, 2
_MAGIC = 0x414D5254
_LARGEST = 64 * 1024
_LONGEST_TEXT = 8 * 1024

_socket = None
_inode = 0


def open(path):
    """Connects to the engine, forgetting a connection before it."""
    global _socket, _inode
    _forget()
    near = socket(AF_UNIX, SOCK_SEQPACKET)
    # The program's own files must get the numbers they would have got without us.
    for least in (1000, 700, 400, 100, 3):
        try:
            fd = fcntl.fcntl(near, fcntl.F_DUPFD_CLOEXEC, least)
            break
        except OSError:
            continue
    near.close()
    _socket = socket(AF_UNIX, SOCK_SEQPACKET, 0, fd)
    _inode = os.fstat(fd).st_ino
    try:
        _socket.settimeout(2)
        _socket.connect(path)
    except OSError:
        _forget()
        return False
    return True


def hello(memory, flavour, python, program):
    fields = struct.pack("<IIII", _MAGIC, os.getpid(), os.getppid(), flavour)
    return _send(_HELLO, fields + _text(python) + _text(program), memory)


def code(number, first_line, path, function, lines):
    """Describes a code object; ``lines`` are pairs of a code unit and the line from it on."""
    fields = struct.pack("<II", number, first_line) + _text(path) + _text(function)
    most = (_LARGEST - len(fields) - 8) // 8
    if len(lines) > most:
        lines = lines[:most - 1] + [(lines[most - 1][0], 0)]
    told = b"".join(struct.pack("<II", start, line) for start, line in lines)
    return _send(_CODE, fields + struct.pack("<I", len(lines)) + told)


def alive():
    """Whether the engine still holds its end."""
    if not _is_ours():
        return False
    look = select.poll()
    look.register(_socket.fileno(), select.POLLOUT)
    gone = select.POLLHUP | select.POLLERR | select.POLLNVAL
    return not any(event & gone for _, event in look.poll(0))


def _send(kind, fields, descriptor=-1):
    if not _is_ours():
        return False
    extra = []
    if descriptor >= 0:
        extra.append((SOL_SOCKET, SCM_RIGHTS, struct.pack("i", descriptor)))
    packet = struct.pack("<HH", kind, _VERSION) + fields
    try:
        return _socket.sendmsg([packet], extra, MSG_NOSIGNAL) == len(packet)
    except OSError as error:
        if error.__traceback__.tb_next is not None:  # a signal's handler raised it
            raise
        return False


def _text(text):
    encoded = text.encode("utf-8", "backslashreplace")[:_LONGEST_TEXT]
    return struct.pack("<I", len(encoded)) + encoded


def _is_ours():
    """The program may have closed our descriptor and opened its own under the number."""
    try:
        return _socket is not None and os.fstat(_socket.fileno()).st_ino == _inode
    except OSError:
        return False


def _forget():
    global _socket
    if _socket is not None:
        if _is_ours():
            _socket.close()
        else:
            _socket.detach()
    _socket = None
