# SPDX-License-Identifier: GPL-3.0-or-later
"""Children that go on whatever happens."""
import multiprocessing
import signal

stop = multiprocessing.get_context("fork").Event()


def turns():
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    while True:
        try:
            stop.wait()
        except:  # noqa: E722
            pass


for _ in range(2):
    multiprocessing.get_context("fork").Process(target=turns).start()
