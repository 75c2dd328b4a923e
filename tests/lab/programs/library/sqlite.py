# SPDX-License-Identifier: GPL-3.0-or-later
import sqlite3
import threading

base = sqlite3.connect(":memory:", check_same_thread=False)
base.execute("create table t (n int)")
guard = threading.Lock()


def adds(number):
    with guard:
        base.execute("insert into t values (?)", (number,))


threads = [threading.Thread(target=adds, args=(n,)) for n in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(base.execute("select count(*), sum(n) from t").fetchone())
