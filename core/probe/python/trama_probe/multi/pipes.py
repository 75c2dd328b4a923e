# SPDX-License-Identifier: GPL-3.0-or-later
"""Watches multiprocessing.connection: pipes and the connections of listeners and clients.

Each end is a number of its own; the inode of its descriptor is the key that all processes share.
Connections that the library makes for itself are not known here, and cost a look into a dict.
"""

import os
import socket
from _thread import get_ident

from trama_probe import backend, kinds, objects, reads, values
from trama_probe.births import Births
from trama_probe.lab import shared_steps
from trama_probe.multi.locks import CONTEXT
from trama_probe.objects import births
from trama_probe.waits import nanoseconds

_roles = Births()  # connections that tell what they do → how
_items = {}  # thread → what the item looks like that it is sending
_sizes = {}  # thread → size of the message it has received and is unpickling; 0: not yet there


class Role:
    """What is told when a connection sends, waits for a message, receives it, and is closed."""

    wait = kinds.RECEIVE_WAIT

    def __init__(self, number):
        self.number = number

    def sent(self, size, item):
        backend.report(kinds.SEND, self.number, size, item)

    def received(self, size, item):
        backend.report(kinds.RECEIVE, self.number, size, item)

    def closed(self):
        backend.report(kinds.CLOSE, self.number)


def watch(connection):
    reads.leave_alone(connection)
    connection.Pipe = backend.around(connection.Pipe, _before_pipe, _after_pipe)
    connection.wait = backend.around(connection.wait, _Before(connection.wait), _after_wait)
    connection.rebuild_connection = backend.around(
        connection.rebuild_connection, _anyway, _after_rebuild)
    Listener = connection.Listener
    Listener.accept = backend.around(Listener.accept, _anyway, _after_accept)
    connection.Client = backend.around(connection.Client, _anyway, _after_client)
    _watch_connections(connection._ConnectionBase, connection.Connection)
    if backend.decided():
        shared_steps.watch_pipes(connection)


def _watch_connections(Base, Connection):
    known = _roles.known
    for cls, name, before, after in (
            (Base, "send", _before_send, forget_item),
            (Connection, "_send_bytes", _before_write, _after_write),
            (Base, "recv", _before_receive, _after_receive),
            (Connection, "_recv_bytes", _before_read, _after_read),
            (Base, "poll", _before_poll, _after_poll),
            (Base, "close", _before_close, None)):
        setattr(cls, name, backend.around(getattr(cls, name), before, after, known))


def _anyway(*args, **keywords):
    return True


def listen(connection, role):
    """From now on what the connection does is told."""
    _roles.add(connection, role)


# ---- where they come from


def _before_pipe(duplex=True):
    return duplex, objects.maker(CONTEXT)


def _after_pipe(token, pair, raised):
    duplex, frame = token
    if raised or frame is None:
        return
    first, second = pair
    keys = [_key(one) for one in pair]
    _create(frame, keys if duplex else keys[:1])
    _add_end(first, 0, keys[0])
    _add_end(second, 1, keys[1], keys[0])


def _create(frame, keys):
    """A Pipe has a number of its own besides those of its ends."""
    number = objects.create(kinds.PIPE, frame, shared=True)
    for key in keys:
        objects.share(number, kinds.PIPE, key)


def _add_end(connection, end, key="", place=""):
    number = backend.new_object()
    births.add(connection, number)
    objects.offer(connection, number, kinds.PIPE, key or _key(connection), end=end,
                  place=place)
    listen(connection, Role(number))


def _key(connection):
    return "pipe:%d" % os.fstat(connection._handle).st_ino


def _after_rebuild(token, connection, raised):
    """One that came from another process."""
    if raised:
        return
    key = _key(connection)
    ends = (0, 1) if connection._readable and connection._writable else (
        (0,) if connection._readable else (1,))
    for end in ends:
        number = objects.meet(connection, key, end)
        if number:
            return listen(connection, Role(number))
    if objects.frame_of_program() is not None:  # the program itself received it
        _add_end(connection, ends[0])


def _after_accept(token, connection, raised):
    frame = None if raised else objects.maker()
    if frame is not None:
        key = _key_of_peers(connection) or _key(connection)
        _create(frame, [key])
        _add_end(connection, 0, key)


def _after_client(token, connection, raised):
    frame = None if raised else objects.maker()
    if frame is None:
        return
    key = _key_of_peers(connection)
    if not key:  # else the listener's side tells what it is called
        _create(frame, [_key(connection)])
    _add_end(connection, 1, key)


def _key_of_peers(connection):
    """Over TCP both sides know each other's address; else there is nothing that both know."""
    blocks = os.get_blocking(connection._handle)
    with socket.socket(fileno=os.dup(connection._handle)) as own:
        # Where the program has set a default timeout, this has made the connection non-blocking.
        os.set_blocking(connection._handle, blocks)
        if own.family not in (socket.AF_INET, socket.AF_INET6):
            return ""
        ends = sorted("%s:%d" % name[:2] for name in (own.getsockname(), own.getpeername()))
    return "pipe:" + "-".join(ends)


# ---- sending: what is sent is known outside, how large it is inside


def keep_item(item):
    """What this thread sends next is this item."""
    _items[get_ident()] = values.short(item)
    return True


def forget_item(token, result, raised):
    _items.pop(get_ident(), None)


def _before_send(connection, item):
    return keep_item(item)


def _before_write(connection, data):
    role = _roles.of(connection)
    item = _items.pop(get_ident(), None)
    if item is None:
        item = values.short(bytes(data[:values.LENGTH]))
    if backend.wait_for_room(connection._handle, role.number):
        role.sent(len(data), item)
    return role


def _after_write(role, result, raised):
    if raised:
        backend.report(kinds.GIVE_UP, role.number)


# ---- receiving


def _before_receive(connection):
    _sizes[get_ident()] = 0
    return _roles.of(connection)


def _after_receive(role, item, raised):
    size = _sizes.pop(get_ident(), 0)
    if size:
        role.received(size, "" if raised else values.short(item))


def _before_read(connection, *args):
    role = _roles.of(connection)
    if backend.is_empty(connection._handle):
        backend.report(role.wait, role.number, -1)
    return role


def _after_read(role, message, raised):
    thread = get_ident()
    if raised or message is None:
        backend.report(kinds.GIVE_UP, role.number)
        return
    data = message.getbuffer()
    if thread in _sizes:
        _sizes[thread] = len(data)
    else:
        item = values.short(bytes(data[:values.LENGTH]))
        role.received(len(data), item)


# ---- waiting and closing


def _before_poll(connection, timeout=0.0):
    if (timeout is not None and not timeout > 0) or not backend.is_empty(connection._handle):
        return None
    role = _roles.of(connection)
    backend.report(role.wait, role.number, nanoseconds(timeout))
    return role


def _after_poll(role, result, raised):
    backend.report(kinds.GIVE_UP, role.number)  # it may be there, but it has not been taken


class _Before:
    """connection.wait(): for one of several things, or for the only one."""

    def __init__(self, wait):
        self._wait = wait

    def __call__(self, things, timeout=None):
        if type(things) not in (list, tuple, set) or objects.maker() is None:
            return None
        things = list(things)
        if (timeout is not None and not timeout > 0) or self._wait(things, 0):
            return None
        role = _roles.of(things[0]) if len(things) == 1 else 0
        if role:
            backend.report(role.wait, role.number, nanoseconds(timeout))
            return kinds.GIVE_UP, role.number
        backend.report(kinds.IO_WAIT, text="connections")
        return kinds.IO_DONE, 0


def _after_wait(token, result, raised):
    backend.report(*token)


def _before_close(connection):
    if connection._handle is not None:
        _roles.of(connection).closed()
