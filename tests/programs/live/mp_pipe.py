# SPDX-License-Identifier: GPL-3.0-or-later
"""Pipes one way and two ways, and a listener with its client."""
import multiprocessing as mp
import sys
import threading
from multiprocessing.connection import Client, Listener, wait


def answer(ours, sink):
    while True:
        asked = ours.recv()
        if asked is None:
            break
        ours.send([asked])
    sink.send_bytes(b"bytes")
    sink.close()


def serve(listener):
    with listener.accept() as accepted:
        accepted.send(accepted.recv() + 1)


if __name__ == "__main__":
    mp.set_start_method(sys.argv[1])
    ours, theirs = mp.Pipe()
    source, sink = mp.Pipe(duplex=False)
    child = mp.Process(target=answer, args=(theirs, sink))
    child.start()
    theirs.close()
    sink.close()
    for question in ("a", 2):
        ours.send(question)
        print(ours.recv())
    print(ours.poll(), ours.poll(0.001))
    ours.send(None)
    print(wait([source]) == [source], source.poll(), source.recv_bytes())
    try:
        source.recv()
    except EOFError as error:
        print(repr(error))
    try:
        source.send(1)
    except OSError as error:
        print(error)
    child.join()
    try:
        ours.send(1)
    except BrokenPipeError as error:
        print(error)
    listener = Listener(("127.0.0.1", 0))
    server = threading.Thread(target=serve, args=(listener,))
    server.start()
    with Client(listener.address) as client:
        client.send(41)
        print(client.recv())
    server.join()
    listener.close()
