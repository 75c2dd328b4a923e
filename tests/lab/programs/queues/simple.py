# SPDX-License-Identifier: GPL-3.0-or-later
import queue
import threading

words = queue.SimpleQueue()
threading.Thread(target=lambda: [words.put(w) for w in "a b c".split()]).start()
print([words.get() for _ in range(3)], words.empty(), words.qsize())
try:
    words.get_nowait()
except queue.Empty:
    print("empty")
try:
    words.get(timeout=0.01)
except queue.Empty:
    print("still empty")
