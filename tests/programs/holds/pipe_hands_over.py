# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes into one end comes out of the other."""
# executions: 2
# outcome: 2 x output 'hello\n'
from multiprocessing import Pipe, Process


def work(end):
    end.send("hello")


if __name__ == "__main__":
    mine, its = Pipe()
    process = Process(target=work, args=(its,))
    process.start()
    print(mine.recv())
    process.join()
