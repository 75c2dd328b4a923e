# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be seen of the methods that stand in for multiprocessing's."""
import inspect
import multiprocessing as mp
from multiprocessing import connection, queues, sharedctypes, synchronize

guard = mp.Lock()
print(repr(guard.acquire).split(" at ")[0], repr(guard._semlock).split(" at ")[0])
print(type(guard._semlock).__name__, type(guard._semlock).__module__)
for method in (synchronize.Event.wait, synchronize.Condition.__init__, queues.Queue.put,
               queues.Queue._reset, connection.Pipe, connection.Connection.send,
               sharedctypes.Value, mp.Pipe, mp.Value):
    print(method.__name__, method.__qualname__, method.__module__, inspect.signature(method))
    print(inspect.getsource(method).splitlines()[0])
items = mp.Queue()
print(repr(items._poll).split(" of ")[0], items._buffer, type(items._buffer).__name__)
