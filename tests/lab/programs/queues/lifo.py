# SPDX-License-Identifier: GPL-3.0-or-later
import queue

stack = queue.LifoQueue(3)
for word in ("a", "b", "c"):
    stack.put(word)
print(stack.full(), [stack.get() for _ in range(3)])
