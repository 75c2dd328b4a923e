# SPDX-License-Identifier: GPL-3.0-or-later
"""Each line is whole; their order is open."""
# executions: 2
# outcome: 2 x output 'logged\n'
import logging
import threading




def work(i):
    logging.warning("job %d", i)


threads = [threading.Thread(target=work, args=(i,)) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print('logged')
