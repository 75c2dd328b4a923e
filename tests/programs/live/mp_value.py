# SPDX-License-Identifier: GPL-3.0-or-later
"""Values and arrays that processes share, with a lock and without."""
import ctypes
import multiprocessing as mp
import sys


def work(counter, raw, row, text):
    counter.value += 1
    with counter.get_lock():
        counter.value = counter.value * 2
    raw.value = 2.5
    row[1] = 7
    row[2:4] = [8, 9]
    text.value = b"child"


if __name__ == "__main__":
    mp.set_start_method(sys.argv[1])
    counter = mp.Value("i", 3)
    raw = mp.RawValue("d", 0.5)
    row = mp.Array("i", 4)
    text = mp.Array("c", 8)
    guard = mp.Lock()
    guarded = mp.Value("i", 1, lock=guard)
    child = mp.Process(target=work, args=(counter, raw, row, text))
    child.start()
    child.join()
    print(counter.value, raw.value, row[1], row[:], text.value, list(row), row[-1])
    guarded.value = 5
    print(guarded, raw, type(raw), type(row.get_obj()), row.get_obj()[2], counter.get_obj())
    for mistake in (lambda: row[9], lambda: setattr(counter, "value", "no"),
                    lambda: row.__setitem__(0, 1.5), lambda: setattr(raw, "value", None)):
        try:
            mistake()
        except Exception as error:
            print(type(error).__name__, error)
    plain = ctypes.c_int(4)
    plain.value += 1
    print(plain, plain.value, (ctypes.c_int * 4)(1, 2, 3, 4)[1:3], type(plain))
    print(row[0])
    row["no"]
