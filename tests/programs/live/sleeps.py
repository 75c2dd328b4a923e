# SPDX-License-Identifier: GPL-3.0-or-later
"""Sleeps, under both names."""
import pickle
import time
from time import sleep

time.sleep(0.002)
sleep(0)
try:
    time.sleep(-1)
except ValueError as error:
    print(error)
print(time.sleep.__name__, time.sleep.__module__)
print(pickle.loads(pickle.dumps(time.sleep)) is time.sleep, time.sleep is sleep)
