# SPDX-License-Identifier: GPL-3.0-or-later
from multiprocessing import Process
from multiprocessing.managers import SharedMemoryManager


def fill(numbers, index):
    numbers[index] = index * index


if __name__ == "__main__":
    with SharedMemoryManager() as manager:
        numbers = manager.ShareableList([0] * 4)
        children = [Process(target=fill, args=(numbers, index)) for index in range(4)]
        for child in children:
            child.start()
        for child in children:
            child.join()
        print(list(numbers), len(numbers), numbers.index(9))
