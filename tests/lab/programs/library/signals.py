# SPDX-License-Identifier: GPL-3.0-or-later
import signal
import threading


def told(number, _):
    print("got", signal.Signals(number).name)


signal.signal(signal.SIGUSR1, told)
signal.raise_signal(signal.SIGUSR1)
signal.pthread_kill(threading.main_thread().ident, signal.SIGUSR1)
print(signal.getsignal(signal.SIGUSR1) is told)
seen = []


def in_thread():
    try:
        signal.signal(signal.SIGUSR2, told)
    except ValueError as error:
        seen.append(str(error)[:34])


thread = threading.Thread(target=in_thread)
thread.start()
thread.join()
print(seen)
