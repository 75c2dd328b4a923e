# SPDX-License-Identifier: GPL-3.0-or-later
import threading


class Account:
    def __init__(self):
        self.lock = threading.Lock()
        self.balance = 0

    def deposit(self, amount):
        with self.lock:
            before = self.balance
            self.balance = before + amount


account = Account()
threads = [threading.Thread(target=account.deposit, args=(n,)) for n in range(6)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(account.balance)
