# SPDX-License-Identifier: GPL-3.0-or-later
"""Watches multiprocessing.managers: managers, their proxies, and the calls that a server executes.

What the server's own threads do is the library's, and nothing is told of it.
"""

from multiprocessing import process

from trama_probe import backend, kinds, objects, values
from trama_probe.lab import shared_steps
from trama_probe.multi import locks
from trama_probe.objects import births

_LIBRARY = "multiprocessing/managers.py"
_managers = {}  # address → number


def watch(managers):
    Manager, Proxy = managers.BaseManager, managers.BaseProxy
    locks.hook_making(Manager, _made_manager)
    known = births.known
    Manager.start = backend.around(Manager.start, _itself, _after_start, known)
    Manager.connect = backend.around(Manager.connect, _itself, _after_start, known)
    Manager._finalize_manager = staticmethod(
        backend.around(Manager._finalize_manager, _before_shutdown))
    for made in managers.MakeProxyType.__defaults__[0].values():
        _after_type(None, made, False)
    managers.MakeProxyType = backend.around(managers.MakeProxyType, _anyway, _after_type)
    Proxy.__init__ = backend.around(Proxy.__init__, _itself, _after_proxy)
    Proxy._callmethod = backend.around(Proxy._callmethod, _before_call, _after_call, known)
    if backend.decided():
        shared_steps.watch_managers(managers)


def _anyway(*args, **keywords):
    return True


def _itself(thing, *args, **keywords):
    return thing


# ---- managers


def _made_manager(manager, frame):
    births.add(manager, objects.create(kinds.MANAGER, frame, shared=True))


def _after_start(manager, result, raised):
    """Only now its address is known, by which others may know it too."""
    if not raised:
        number = births.of(manager)
        _managers[manager._address] = number
        objects.share(number, kinds.MANAGER, "manager:%s" % (manager._address,))


def _before_shutdown(server, address, *args):
    number = _managers.pop(address, 0)
    if number:
        backend.report(kinds.CLOSE, number)


# ---- proxies


def _after_type(token, made, raised):
    """The methods of a proxy's type are code that the library compiled from a text."""
    if not raised:
        for name in made._exposed_:
            if name in made.__dict__:
                objects.foreign(made.__dict__[name].__code__)


def _after_proxy(proxy, result, raised):
    token = proxy._token
    if raised or token.typeid == "Iterator" or hasattr(process.current_process(),
                                                       "_manager_server"):
        return
    key = "proxy:%s:%s" % (token.address, token.id)
    frame = objects.maker(_LIBRARY)
    if frame is not None and not objects.is_within("RebuildProxy", _LIBRARY):
        number = objects.create(kinds.PROXY, frame, shared=True)
    else:
        number = backend.new_object()
    births.add(proxy, number)
    objects.share(number, kinds.PROXY, key)


def _before_call(proxy, method, args=(), keywords={}):
    number = births.of(proxy)
    backend.report(kinds.CALL, number, 0, _words(method, args, keywords))
    return number


def _words(method, args, keywords):
    given = [values.short(one) for one in args]
    given += ["%s=%s" % (name, values.short(one)) for name, one in keywords.items()]
    words = "%s(%s)" % (method, ", ".join(given))
    return words if len(words) <= values.LENGTH else words[:values.LENGTH - 1] + "…"


def _after_call(number, result, raised):
    backend.report(kinds.RETURN, number)
