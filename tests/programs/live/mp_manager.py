# SPDX-License-Identifier: GPL-3.0-or-later
"""A manager's server, proxies of its things, and a class of the program's own."""
import multiprocessing as mp
import sys
from multiprocessing.managers import BaseManager


class Till:
    def __init__(self, amount):
        self.amount = amount

    def pay(self, more, tip=0):
        self.amount += more + tip
        return self.amount


class Shop(BaseManager):
    pass


Shop.register("Till", Till)


def work(row, prices, guard):
    with guard:
        row.append(3)
    prices["tea"] = 2.5


if __name__ == "__main__":
    mp.set_start_method(sys.argv[1])
    with mp.Manager() as manager:
        row = manager.list([1, 2])
        prices = manager.dict()
        guard = manager.Lock()
        state = manager.Namespace(open=True)
        jobs = manager.Queue()
        child = mp.Process(target=work, args=(row, prices, guard))
        child.start()
        child.join()
        print(row, prices["tea"], len(row), state.open, [n for n in row], list(prices))
        jobs.put("one")
        print(jobs.get(), type(row).__name__)
        try:
            row[9]
        except IndexError as error:
            print(error)
    shop = Shop()
    shop.start()
    till = shop.Till(5)
    print(till.pay(3, tip=1), child.exitcode)
    shop.shutdown()
