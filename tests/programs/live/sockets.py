# SPDX-License-Identifier: GPL-3.0-or-later
"""Sockets that wait for the other end: each call, when it waits and when it does not."""
import select
import selectors
import socket
import threading
import time


def waits(thread):
    """Once a thread sleeps in the kernel; then it waits for the other end."""
    while open(f"/proc/self/task/{thread.native_id}/stat").read().rsplit(")")[-1].split()[0] != "S":
        time.sleep(0)


def told(call, *args):
    try:
        print(call(*args))
    except Exception as error:
        print(type(error).__name__, error)


def other(wait_for, action):
    """Does something in a thread of its own once this one waits."""
    thread = threading.Thread(target=lambda: (waits(wait_for), action()))
    thread.start()
    return thread


me = threading.current_thread()
near, far = socket.socketpair()

near.send(b"there")
print(far.recv(5))  # does not wait
sender = other(me, lambda: near.sendall(b"later"))
print(far.recv(5))
sender.join()
far.setblocking(False)
told(far.recv, 5)  # does not wait
far.settimeout(0.001)
told(far.recv, 5)

server = socket.create_server(("127.0.0.1", 0))
client = other(me, lambda: socket.create_connection(server.getsockname()).close())
accepted, address = server.accept()
client.join()
with accepted, accepted.makefile("rb") as stream:
    print(stream.read())

reader = threading.Thread(target=lambda: print(len(near.recv(1 << 20, socket.MSG_WAITALL))))
far.settimeout(None)
far.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
reader.start()
far.sendall(bytes(1 << 20))
reader.join()

print(select.select([near], [], [], 0))  # does not wait
print(select.select([near], [], [], 0.001))
poll = select.poll()
poll.register(near, select.POLLIN)
print(poll.poll(1), poll.poll(0))
with selectors.DefaultSelector() as selector:
    selector.register(near, selectors.EVENT_READ)
    print(selector.select(0.001), selector.select(0))
near.close()
told(near.recv, 1)
told(far.recv)
for one in (far, server):
    one.close()
