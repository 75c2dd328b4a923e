# SPDX-License-Identifier: GPL-3.0-or-later
import multiprocessing
from multiprocessing import connection

context = multiprocessing.get_context("fork")
child = context.Process(target=print, args=("child",))
child.start()
print(connection.wait([child.sentinel]) == [child.sentinel])
child.join()
print(child.exitcode)
child.close()
try:
    child.is_alive()
except ValueError as error:
    print(error)
