# SPDX-License-Identifier: GPL-3.0-or-later
import threading
from concurrent.futures import ThreadPoolExecutor

own = threading.local()


def prepare(word):
    own.word = word


def tell(number):
    return own.word * number


with ThreadPoolExecutor(2, thread_name_prefix="pool", initializer=prepare,
                        initargs=("ab",)) as pool:
    print(list(pool.map(tell, range(4))))
    print(pool.submit(lambda: threading.current_thread().name.rpartition("_")[0]).result())
