# SPDX-License-Identifier: GPL-3.0-or-later
import io
import logging
import logging.handlers
import queue
import threading

records = queue.Queue()
text = io.StringIO()
listener = logging.handlers.QueueListener(records, logging.StreamHandler(text))
log = logging.getLogger("own")
log.addHandler(logging.handlers.QueueHandler(records))
log.setLevel(logging.INFO)
listener.start()
threads = [threading.Thread(target=log.info, args=("same",)) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
listener.stop()
print(text.getvalue().split())
