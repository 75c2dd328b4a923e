# SPDX-License-Identifier: GPL-3.0-or-later
import multiprocessing

context = multiprocessing.get_context("fork")
reading, writing = context.Pipe(duplex=False)


def sends():
    writing.send_bytes(b"bytes")
    writing.send([1, 2])


child = context.Process(target=sends)
child.start()
print(reading.recv_bytes(), reading.poll(10), reading.recv(), reading.writable)
child.join()
try:
    reading.send(1)
except OSError as error:
    print(error)
