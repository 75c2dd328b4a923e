# SPDX-License-Identifier: GPL-3.0-or-later
"""The result of a call in place of the function to call."""
import multiprocessing
import threading
from threading import Thread


def work(number=0):
    print("called", number)
    return number or None


def make_worker():
    return work


class Worker(Thread):
    def __init__(self, target):
        super().__init__(target=target)


class Own(Thread):
    def run(self):
        print("mine")


nothing = None
if __name__ == "__main__":
    multiprocessing.set_start_method("fork")
    threads = [
        Thread(target=work()), threading.Thread(None, work(), "second"),
        Worker(target=work()), Thread(name="a number", target=work(
            7)),
        # No mistakes, or none that can be seen:
        Thread(target=make_worker()), Thread(target=nothing), Thread(), Own(target=work()),
    ]
    processes = [multiprocessing.Process(target=work())]
    for task in threads + processes:
        task.start()
        task.join()
