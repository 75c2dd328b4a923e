# SPDX-License-Identifier: GPL-3.0-or-later
"""More threads than the Lab can control."""
import threading

done = threading.Event()
for _ in range(400):
    threading.Thread(target=done.wait).start()
done.set()
