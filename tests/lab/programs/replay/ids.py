# SPDX-License-Identifier: GPL-3.0-or-later
# arguments: fork | spawn | forkserver
"""What the system numbers, the program sees the same numbers of in each run."""
import multiprocessing
import os
import signal
import subprocess
import sys
import threading


def tells(queue):
    queue.put((os.getpid(), os.getppid(), threading.get_native_id(),
               multiprocessing.current_process().pid))


def main():
    context = multiprocessing.get_context(sys.argv[1])
    queue = context.Queue()
    print(os.getpid(), os.getppid(), threading.get_native_id(), os.getpgrp(), os.getsid(0))
    children = [context.Process(target=tells, args=(queue,)) for _ in range(2)]
    for child in children:
        child.start()
    told = sorted(queue.get() for _ in children)
    for child in children:
        child.join()
    print(told, sorted(child.pid for child in children), [child.exitcode for child in children])
    assert {pid for pid, _, _, _ in told} == {child.pid for child in children}

    numbers = []
    threads = [threading.Thread(target=lambda: numbers.append(threading.get_native_id()))
               for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(sorted(numbers), [thread.native_id for thread in threads])

    left = os.fork()
    if left == 0:
        signal.pause()
    os.kill(left, 0)
    os.kill(left, signal.SIGTERM)
    print(os.waitpid(left, 0) == (left, signal.SIGTERM), left)
    if sys.argv[1] == "fork":  # what it waits for in earnest moves nobody else
        with subprocess.Popen(["sleep", "60"]) as sleeper:
            sleeper.terminate()
            print(sleeper.wait(), sleeper.pid)
    os.kill(os.getpid(), signal.SIGUSR1)


if __name__ == "__main__":
    signal.signal(signal.SIGUSR1, lambda number, frame: print("to itself", number))
    main()
