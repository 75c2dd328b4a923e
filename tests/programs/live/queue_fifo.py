# SPDX-License-Identifier: GPL-3.0-or-later
"""A Queue: every call, and every way in which it fails."""
import queue
import sys
import threading


def told(call, *args, **keywords):
    try:
        print(call.__name__, call(*args, **keywords))
    except Exception as error:
        print(call.__name__, type(error).__name__, error)


class Order:
    def __repr__(self):
        raise RuntimeError("nobody asks an order what it looks like")


tasks = queue.Queue()
small = queue.Queue(2)

# One thread alone.
for item in (1, -7, None, True, 2.5, "text", "a 'quoted' one", "é", b"bytes", 1 << 80,
             (1, "two"), [1, 2], {"a": 1}, "long " * 20, Order()):
    tasks.put(item)
    taken = tasks.get()
    assert taken is item
    tasks.task_done()
tasks.join()  # nothing is left to do
told(tasks.task_done)
told(tasks.get_nowait)
told(tasks.get, False)
told(tasks.get, timeout=0)
told(tasks.get, timeout=0.001)
told(tasks.get, timeout=-1)
told(small.put_nowait, "a")
told(small.put, "b", True, 5)
told(small.put_nowait, "c")
told(small.put, "c", block=False)
told(small.put, "c", timeout=0.001)
print(small.full(), small.empty(), small.qsize(), tasks.qsize(), small.maxsize)
print(small.get(), small.get())


# A consumer that waits for an item, a producer that waits for room, a join that waits for both.
def until_waiting(condition):
    while not condition._waiters:
        pass


def consumer():
    for _ in range(2):
        print("got", tasks.get())
    until_waiting(tasks.all_tasks_done)
    tasks.task_done()
    tasks.task_done()


def producer():
    for letter in "xyz":
        small.put(letter)


thread = threading.Thread(target=consumer)
thread.start()
until_waiting(tasks.not_empty)
tasks.put("first")
tasks.put("second")
tasks.join()
thread.join()
thread = threading.Thread(target=producer)
thread.start()
until_waiting(small.not_full)
print(small.get())
thread.join()
print(small.get(), small.get())


# What the program derives from it, and what a library makes.
class Unique(queue.Queue):
    def __init__(self):
        super().__init__(3)

    def _init(self, maxsize):
        self.queue = set()

    def _put(self, item):
        if item in self.queue:
            raise KeyError(item)
        self.queue.add(item)

    def _get(self):
        return self.queue.pop()


unique = Unique()
unique.put("once")
told(unique.put, "once")
told(unique.get)


class Answering(queue.Queue):
    def put(self, item, block=True, timeout=None):
        super().put(item, block, timeout)
        return "thanks"

    def get(self, *args, **keywords):
        return [super().get(*args, **keywords)]


answering = Answering()
print(answering.put(1), answering.get(), answering.maxsize)


# A queue dies when nobody needs it, and serves finalizers until then.
class Last:
    def __init__(self, messages):
        self.messages = messages
        self.me = self

    def __del__(self):
        self.messages.put("bye")
        print("bye", self.messages.get())


class Item:
    def __del__(self):
        print("item gone")


short = queue.Queue()
short.put(Item())
del short
print("after the queue")
Last(queue.Queue())
import gc  # noqa: E402

gc.collect()

if sys.version_info >= (3, 13):
    ends = queue.Queue()
    ends.put(1)
    ends.shutdown()
    ends.get()
    try:
        ends.get()
    except queue.ShutDown:
        pass
