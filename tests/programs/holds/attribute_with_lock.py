# SPDX-License-Identifier: GPL-3.0-or-later
"""A lock that lives beside what it guards."""
# executions: 2
# outcome: 2 x output '8\n'
import threading

class Account:
    def __init__(self):
        self.lock = threading.Lock()
        self.balance = 10


account = Account()


def work():
    with account.lock:
        account.balance -= 1


threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(account.balance)
