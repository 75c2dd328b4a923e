# SPDX-License-Identifier: GPL-3.0-or-later
"""Two processes put, and one gets."""
# executions: 10
# outcome: 5 x output '0 1\n'
# outcome: 5 x output '1 0\n'
from multiprocessing import Process, Queue

if __name__ == "__main__":
    line = Queue()
    processes = [Process(target=line.put, args=(i,)) for i in range(2)]
    for process in processes:
        process.start()
    print(line.get(), line.get())
    for process in processes:
        process.join()
