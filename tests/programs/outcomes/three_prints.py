# SPDX-License-Identifier: GPL-3.0-or-later
"""Three lines have six orders."""
# executions: 6
# outcome: 1 x output '0\n1\n2\n'
# outcome: 1 x output '0\n2\n1\n'
# outcome: 1 x output '1\n0\n2\n'
# outcome: 1 x output '1\n2\n0\n'
# outcome: 1 x output '2\n0\n1\n'
# outcome: 1 x output '2\n1\n0\n'
import threading




def work(i):
    print(i)


threads = [threading.Thread(target=work, args=(i,)) for i in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
