# SPDX-License-Identifier: GPL-3.0-or-later
"""A SimpleQueue: every call, and every way in which it fails."""
import pickle
import queue
import sys
import threading
import weakref


def told(call, *args, **keywords):
    try:
        print(call(*args, **keywords))
    except Exception as error:
        print(type(error).__name__, error)


def without_address(text):
    return text.split(" at ")[0]


letters = queue.SimpleQueue()
letters.put("a")
letters.put("b", False, timeout=3)
letters.put_nowait("c")
print(letters.get(), letters.get(block=False), letters.get_nowait())
print(letters.empty(), letters.qsize())
told(letters.get_nowait)
told(letters.get, False)
told(letters.get, timeout=0.001)
told(letters.get, timeout=0)
told(letters.get, timeout=-1)
told(letters.get, colour=1)
told(letters.put)
print(without_address(repr(letters)), type(letters), type(letters) is queue.SimpleQueue)
print(pickle.loads(pickle.dumps(queue.SimpleQueue)) is queue.SimpleQueue)
print(weakref.ref(letters)() is letters, queue.SimpleQueue.get.__name__)


class Loud(queue.SimpleQueue):
    def __init__(self, name):
        self.name = name

    def put(self, item):
        super().put(item.upper())


if sys.argv[1:] == ["looks"]:
    told(pickle.dumps, letters)
    told(setattr, letters, "colour", 1)
    print(queue.SimpleQueue.__doc__, Loud.__mro__[-1])
loud = Loud("loud")
loud.put("d")
print(loud.get(), loud.name)


def consume():
    for _ in range(1000):
        letters.get()


thread = threading.Thread(target=consume)
thread.start()
for number in range(1000):
    letters.put(number)
thread.join()
