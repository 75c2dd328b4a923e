# SPDX-License-Identifier: GPL-3.0-or-later
import logging
import threading

logging.basicConfig(format="%(levelname)s %(threadName)s %(message)s", level=logging.INFO)
log = logging.getLogger("own")


def works():
    log.info("in %s", "a thread")
    log.debug("not shown")


thread = threading.Thread(target=works, name="worker")
thread.start()
thread.join()
log.warning("in main")
try:
    1 / 0
except ZeroDivisionError:
    log.exception("failed")
