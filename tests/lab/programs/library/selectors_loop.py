# SPDX-License-Identifier: GPL-3.0-or-later
import os
import selectors
import threading

reading, writing = os.pipe()
selector = selectors.DefaultSelector()
selector.register(reading, selectors.EVENT_READ, "pipe")
print(selector.select(0.05))
threading.Thread(target=os.write, args=(writing, b"x")).start()
for key, _ in selector.select():
    print(key.data, os.read(key.fd, 10))
selector.close()
