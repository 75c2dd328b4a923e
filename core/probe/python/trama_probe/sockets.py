# SPDX-License-Identifier: GPL-3.0-or-later
"""Watches sockets: what waits for the other end, whoever calls. Those that do not block say
nothing, and neither does a call that is served at once."""

from trama_probe import backend, blocking

_READS = ("recv", "recv_into", "recvfrom", "recvfrom_into", "recvmsg", "recvmsg_into", "_accept")
_WRITES = ("send", "sendall", "sendto", "sendmsg")
_CONNECTS = ("connect", "connect_ex")
_LITTLE = 2048  # bytes, that go at once where there is any room
_WHAT = "socket"

_base = None


def watch(socket):
    global _base
    _base = socket._socket.socket
    for names, before in ((_READS, _before_read), (_WRITES, _before_write),
                          (_CONNECTS, _before_connect)):
        _hook(socket.socket, names, before)
    socket.getaddrinfo = blocking.around(socket.getaddrinfo, _WHAT)


def watch_ssl(ssl):
    _hook(ssl.SSLSocket, ("read",), _before_ssl_read)
    _hook(ssl.SSLSocket, ("write",), _before_write)
    _hook(ssl.SSLSocket, ("do_handshake",), _before_connect)


def _hook(kind, names, before):
    for name in names:
        if hasattr(kind, name):
            setattr(kind, name, backend.around(getattr(kind, name), before, blocking.done))


def _blocks(socket):
    return _base.gettimeout(socket) != 0 and _base.fileno(socket) >= 0


def _before_read(socket, *args, **keywords):
    if not _blocks(socket) or blocking.can_read(_base.fileno(socket)):
        return None
    return blocking.begin(_WHAT)


def _before_write(socket, data=b"", *args, **keywords):
    little = type(data) in (bytes, bytearray) and len(data) <= _LITTLE
    if not _blocks(socket) or little and blocking.can_write(_base.fileno(socket)):
        return None
    return blocking.begin(_WHAT)


def _before_connect(socket, *args, **keywords):
    return blocking.begin(_WHAT) if _blocks(socket) else None


def _before_ssl_read(socket, *args, **keywords):
    pending = socket._sslobj is not None and socket._sslobj.pending()
    return None if pending else _before_read(socket)
