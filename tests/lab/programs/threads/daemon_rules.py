# SPDX-License-Identifier: GPL-3.0-or-later
import threading

thread = threading.Thread(target=lambda: None, daemon=True)
thread.start()
try:
    thread.daemon = False
except RuntimeError as error:
    print(error)
thread.join()
seen = []
child = threading.Thread(target=lambda: seen.append(threading.Thread().daemon), daemon=True)
child.start()
child.join()
print(seen)
