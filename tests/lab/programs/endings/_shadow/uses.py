# SPDX-License-Identifier: GPL-3.0-or-later
import multiprocessing

print(multiprocessing.Queue())
