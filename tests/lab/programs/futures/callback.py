# SPDX-License-Identifier: GPL-3.0-or-later
from concurrent.futures import Future, ThreadPoolExecutor

seen = []
with ThreadPoolExecutor(1) as pool:
    for number in range(3):
        pool.submit(abs, -number).add_done_callback(lambda f: seen.append(f.result()))
print(sorted(seen))
future = Future()
future.add_done_callback(lambda f: print("set to", f.result()))
future.set_result(5)
