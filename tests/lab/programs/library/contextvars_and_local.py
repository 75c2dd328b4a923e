# SPDX-License-Identifier: GPL-3.0-or-later
import contextvars
import threading

var = contextvars.ContextVar("var", default="none")
var.set("main")
seen = []
context = contextvars.copy_context()
for run in (lambda: seen.append(var.get()), lambda: context.run(lambda: seen.append(var.get()))):
    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
print(seen, var.get(), context[var])
