# SPDX-License-Identifier: GPL-3.0-or-later
"""Each adds a letter, and one of the letters can be lost."""
# executions: 4
# outcome: 1 x output 'a\n'
# outcome: 1 x output 'ab\n'
# outcome: 1 x output 'b\n'
# outcome: 1 x output 'ba\n'
import threading

text = ''


def work(letter):
    global text
    text += letter


threads = [threading.Thread(target=work, args=('ab'[i],)) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(text)
