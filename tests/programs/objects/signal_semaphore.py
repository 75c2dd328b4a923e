# SPDX-License-Identifier: GPL-3.0-or-later
import threading

from blocked import until_blocked

done = threading.Semaphore(0)


def work():
    done.acquire()


worker = threading.Thread(target=work, name="A")
worker.start()
until_blocked(worker)
done.release()
worker.join()
